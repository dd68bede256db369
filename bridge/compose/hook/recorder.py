"""Write down what is handed to `decode`, inside the program that is captured.

Loaded by `sitecustomize` beside it once the program has imported torch. Standard library
only, any Python from 3.8 and torch from 1.13 on: torch and numpy are those of the program.
Recording draws no random numbers, and changes neither arguments nor what `decode` gives.
"""

from __future__ import annotations

import contextlib
import ctypes
import functools
import hashlib
import io
import itertools
import json
import operator
import os
import struct
import sys
import threading
import time
from types import FunctionType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

_NUMPY_TYPES = {"bool": "b1", "uint8": "u1", "int8": "i1", "int16": "i2", "int32": "i4"}
_NUMPY_TYPES.update({"int64": "i8", "float16": "f2", "float32": "f4", "float64": "f8"})
# What a thread is inside of: the decode of nothing, of a class, of a loaded model.
_NOTHING, _CLASS, _LOADED = range(3)
# Classes that state their rate, and the attributes they do it by.
_RATES = {
    "AutoencoderOobleck": ("sampling_rate", "hop_length"),
    "AudioAutoencoder": ("sample_rate", "downsampling_ratio"),
    "DAC": ("sample_rate", "hop_length"),
}


class Recorder:
    """All recording of one process and those that it forks.

    Parameters
    ----------
    spool : str
        The folder for records.
    torch : module
        The program's torch, completely imported.
    complain : callable
        Prints one line for people.
    """

    def __init__(self, spool: str, torch: Any, complain: Callable[[str], None]) -> None:
        self.spool = spool
        self.torch = torch
        self._complain = complain
        self._complaints: set[str] = set()
        self._inside = threading.local()
        # Random in every process, unless the program sets it.
        self._unset_seed = torch.initial_seed()
        compiler = getattr(torch, "compiler", None)
        self._compiling: Callable[[], bool] = getattr(compiler, "is_compiling", lambda: False)
        self._code_of_wrappers = self._wrapped(len, {}).__code__  # all share it
        self._begin()
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=self._begin)
        self._mark("torch")

    def wrap_torch(self) -> None:
        """Wrap what gives models: `torch.jit.load`, and every module class from now on."""
        torch = self.torch
        load = torch.jit.load

        @functools.wraps(load)
        def loading(*args: Any, **kwargs: Any) -> Any:
            module = load(*args, **kwargs)
            with self._guarded("a model is not recorded"):
                self._attach(module, self._facts_of_file(args[0] if args else kwargs["f"], module))
            return module

        torch.jit.load = loading
        self._wrap_subclasses()
        for wrap in (self._help_torchscript, self._wrap_copies, self._wrap_compile):
            with self._guarded("some calls of decode may not be recorded"):
                wrap()

    def wrap_plain(self, module: Any, class_name: str, method: str, layout: str) -> None:
        """Wrap the method of a class that is no torch module.

        Parameters
        ----------
        module : module
            Where the class is.
        class_name, method : str
            Which.
        layout : str
            The layout of `latentio` that the method takes.
        """
        owner = getattr(module, class_name)
        facts = {"model": layout, "layout": layout}
        setattr(owner, method, self._wrapped(vars(owner)[method], facts))

    def call(
        self,
        function: Callable[..., Any],
        facts: Mapping[str, Any] | None,
        args: tuple[Any, ...],
        kwargs: dict[str, Any],
    ) -> Any:
        """Record the arguments of a decode, and call it.

        A decode that runs inside another one is not recorded, except that of a loaded
        model inside that of a class of the program: a host decodes what the model is given.

        Parameters
        ----------
        function : callable
            The program's own decode.
        facts : mapping or None
            What is known of the model; None: ask ``args[0]``, the model itself.
        args, kwargs
            What the program gave.

        Returns
        -------
        object
            What `function` returns; what it raises goes through.
        """
        outer = getattr(self._inside, "decode", _NOTHING)
        mine = _CLASS if facts is None else _LOADED
        if outer >= mine or self.torch.jit.is_tracing():
            return function(*args, **kwargs)
        if not self._record(facts, args, kwargs):
            return function(*args, **kwargs)
        self._inside.decode = mine
        try:
            return function(*args, **kwargs)
        finally:
            self._inside.decode = outer

    def _wrapped(
        self, function: Callable[..., Any], facts: Mapping[str, Any] | None = None
    ) -> FunctionType:
        """Return a function in place of `function`; `facts` as in `call`."""
        compiling, call = self._compiling, self.call

        @functools.wraps(function)
        def decode(*args: Any, **kwargs: Any) -> Any:
            if compiling():  # torch.compile must see nothing of this
                return function(*args, **kwargs)
            return call(function, facts, args, kwargs)

        return decode  # type: ignore[return-value]

    def _is_wrapped(self, function: Any) -> bool:
        return getattr(function, "__code__", None) is self._code_of_wrappers

    def _unwrapped(self, function: Any) -> Any:
        """Return the program's own function or bound method; anything else as it is."""
        if not self._is_wrapped(function):
            return function
        own, owner = function.__wrapped__, getattr(function, "__self__", None)
        return own if owner is None else own.__get__(owner)

    def _attach(self, module: Any, facts: Mapping[str, Any]) -> None:
        """Override `decode` of one loaded module, where torch itself keeps methods once used."""
        decode = getattr(module, "decode", None)
        if callable(decode):
            vars(module)["decode"] = _Decode(self, decode, facts)

    def _wrap_copies(self) -> None:
        scripted = self.torch.jit.RecursiveScriptModule
        deepcopy = getattr(scripted, "__deepcopy__", None)
        if deepcopy is None:  # PYTORCH_JIT=0
            return

        @functools.wraps(deepcopy)
        def __deepcopy__(module: Any, memo: Any) -> Any:
            copied = deepcopy(module, memo)
            decode = vars(module).get("decode")
            if isinstance(decode, _Decode):
                self._attach(copied, decode.facts)
            return copied

        scripted.__deepcopy__ = __deepcopy__

    def _wrap_subclasses(self) -> None:
        module_class = self.torch.nn.Module
        own = vars(module_class).get("__init_subclass__")

        def __init_subclass__(cls: Any, /, **kwargs: Any) -> None:
            if own is None:
                super(module_class, cls).__init_subclass__(**kwargs)
            else:
                own.__get__(None, cls)(**kwargs)
            function = vars(cls).get("decode")
            if isinstance(function, FunctionType) and not self._is_wrapped(function):
                cls.decode = self._wrapped(function)

        module_class.__init_subclass__ = classmethod(__init_subclass__)

    def _help_torchscript(self) -> None:
        """Let TorchScript compile what is wrapped: it reads a function's source and names."""
        recursive = self.torch.jit._recursive
        make_stub = recursive.make_stub

        @functools.wraps(make_stub)
        def stub(function: Any, *args: Any, **kwargs: Any) -> Any:
            return make_stub(self._unwrapped(function), *args, **kwargs)

        recursive.make_stub = stub

    def _wrap_compile(self) -> None:
        """Record a bound decode that is compiled outside of what is compiled."""
        compile_ = getattr(self.torch, "compile", None)
        if compile_ is None:  # before torch 2
            return

        @functools.wraps(compile_)
        def compiling(model: Any = None, *args: Any, **kwargs: Any) -> Any:
            compiled = compile_(self._unwrapped(model), *args, **kwargs)
            if self._is_wrapped(model) and hasattr(model, "__self__"):
                compiled = self._wrapped(compiled, _facts_of_instance(model.__self__))
            return compiled

        self.torch.compile = compiling

    def _record(
        self, facts: Mapping[str, Any] | None, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> bool:
        """Write the first array among the arguments; return whether there is one."""
        numpy = sys.modules.get("numpy")
        arrays = (self.torch.Tensor,) if numpy is None else (self.torch.Tensor, numpy.ndarray)
        found = (value for value in (*args, *kwargs.values()) if isinstance(value, arrays))
        array = next(found, None)
        if array is None:
            return False
        with self._guarded("a call of decode is not recorded"):
            seed = self.torch.initial_seed()
            record = {
                **(_facts_of_instance(args[0]) if facts is None else facts),
                "time_ns": time.time_ns(),
                "argv": [str(argument) for argument in getattr(sys, "argv", [])],
                "torch_seed": seed,
                "seed_was_set": seed != self._unset_seed,
                "shape": [int(length) for length in array.shape],
            }
            is_tensor = isinstance(array, self.torch.Tensor)
            prepare = self._of_tensor if is_tensor else _of_numpy
            record["dtype"], code, values = prepare(array)
            name = f"{self._process}-{next(self._numbers):04d}"
            self._write(f"{name}.npy", _npy_header(code, record["shape"]), values)
            # The array first: a record that is there is complete.
            self._write(f"{name}.json", json.dumps(record).encode())
        return True

    def _of_tensor(self, tensor: Any) -> tuple[str, str, Any]:
        """Return the name of the number type, numpy's code for it, and the bytes."""
        name = str(tensor.dtype).replace("torch.", "")
        if tensor.is_cuda and self.torch.cuda.is_current_stream_capturing():
            raise RuntimeError("a CUDA graph is being captured")  # reading would end that
        with self.torch.no_grad():
            tensor = tensor.detach()
            if name not in _NUMPY_TYPES and tensor.is_floating_point():
                tensor = tensor.to(self.torch.float32)  # bfloat16 and 8 bits: exact
            code = _NUMPY_TYPES.get(str(tensor.dtype).replace("torch.", ""))
            if code is None:
                raise TypeError(f"{name} values are not understood")
            tensor = tensor.to("cpu").resolve_neg().contiguous()
            n_bytes = tensor.numel() * tensor.element_size()
            values = b""
            if n_bytes:  # not by numpy, which the program may not have
                values = bytes((ctypes.c_char * n_bytes).from_address(tensor.data_ptr()))
        return name, ("<" if sys.byteorder == "little" else ">") + code, values

    def _facts_of_file(self, file: Any, module: Any) -> dict[str, Any]:
        """Return what is known of a model that was loaded from a path or a file object."""
        facts = {**_facts_of_instance(module), "model": None}
        is_path = isinstance(file, (str, bytes, os.PathLike))  # a Path has a name as well
        name = file if is_path else getattr(file, "name", None)
        digest = hashlib.sha256()
        if isinstance(file, io.BytesIO):
            digest.update(file.getbuffer())
        elif isinstance(name, (str, bytes, os.PathLike)) and os.path.isfile(name):
            with open(name, "rb") as stream:
                for piece in iter(lambda: stream.read(1 << 20), b""):
                    digest.update(piece)
            facts["model"] = os.path.splitext(os.path.basename(os.fsdecode(name)))[0]
        else:
            return facts
        return {**facts, "sha256": digest.hexdigest()}

    def _begin(self) -> None:
        """Begin the records of this process, which may have been forked just now."""
        self._process = f"{os.getpid()}-{time.time_ns()}"
        self._numbers = itertools.count(1)

    def _mark(self, kind: str) -> None:
        self._write(f"{kind}-{self._process}", b"")

    def _write(self, name: str, *parts: Any) -> None:
        """Write a file, whole or not at all."""
        path = os.path.join(self.spool, name)
        part = os.path.join(self.spool, f".{name}.part")
        with open(part, "xb") as file:
            for content in parts:
                file.write(content)
        os.replace(part, path)

    @contextlib.contextmanager
    def _guarded(self, failure: str) -> Iterator[None]:
        """Turn an error of the recorder into a line on stderr, the same one only once."""
        try:
            yield
        except Exception as error:
            text = f"{failure} ({error!r})"
            # A process that outlives the capture has nobody to record for.
            if text not in self._complaints and os.path.isdir(self.spool):
                self._complaints.add(text)
                self._complain(text)
                with contextlib.suppress(OSError):
                    self._mark("failed")


class _Decode:
    """Stands for the decode of a loaded model, with all its attributes."""

    def __init__(
        self, recorder: Recorder, function: Callable[..., Any], facts: Mapping[str, Any]
    ) -> None:
        self._recorder = recorder
        self._function = function
        self.facts = facts

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._recorder.call(self._function, self.facts, args, kwargs)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._function, name)


def _facts_of_instance(module: Any) -> dict[str, Any]:
    """Return what a module states of itself; None for what it does not state."""
    name = type(module).__name__
    params = _numbers(_attribute(module, "decode_params"))
    n_dims, ratio = params[:2] if len(params) == 4 else (None, None)
    rates = [(module, "sr"), (module, "sampling_rate")]
    rates.append((_attribute(module, "_rave"), "sampling_rate"))
    if name in _RATES:
        rates = [(module, _RATES[name][0])]
        ratio = _rate(_attribute(module, _RATES[name][1]))
    found = (_rate(_attribute(owner, attribute)) for owner, attribute in rates)
    model_sr = next((rate for rate in found if rate is not None), None)
    return {"model": name, "n_dims": n_dims, "ratio": ratio, "model_sr": model_sr}


def _attribute(owner: Any, name: str) -> Any:
    try:
        return getattr(owner, name)
    except Exception:  # whatever a foreign class does for a name it does not have
        return None


def _numbers(value: Any) -> list[int | None]:
    """Return a tensor, a list or a number as whole numbers from 1 on, else None in its place."""
    if hasattr(value, "tolist"):
        try:
            value = value.tolist()
        except Exception:  # a tensor without values
            return []
    values = value if isinstance(value, (list, tuple)) else [value]
    return [_whole(item) for item in values]


def _whole(value: Any) -> int | None:
    if isinstance(value, bool):
        return None
    try:
        number = int(value) if isinstance(value, float) else operator.index(value)
    except (TypeError, ValueError, OverflowError):
        return None
    return number if number == value and number >= 1 else None


def _rate(value: Any) -> int | None:
    numbers = _numbers(value)
    return numbers[0] if len(numbers) == 1 else None


def _of_numpy(array: Any) -> tuple[str, str, Any]:
    if array.dtype.name not in _NUMPY_TYPES:
        raise TypeError(f"{array.dtype.name} values are not understood")
    return array.dtype.name, array.dtype.str, array.tobytes()


def _npy_header(code: str, shape: list[int]) -> bytes:
    text = repr({"descr": code, "fortran_order": False, "shape": tuple(shape)})
    text += " " * (-(len(text) + 11) % 64) + "\n"  # the values begin at a multiple of 64
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(text)) + text.encode("ascii")
