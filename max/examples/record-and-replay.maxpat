{
	"patcher": {
		"fileversion": 1,
		"appversion": {
			"major": 8,
			"minor": 6,
			"revision": 5,
			"architecture": "x64",
			"modernui": 1
		},
		"classnamespace": "box",
		"rect": [
			60.0,
			100.0,
			960.0,
			1005.0
		],
		"bglocked": 0,
		"openinpresentation": 0,
		"default_fontsize": 12.0,
		"default_fontface": 0,
		"default_fontname": "Arial",
		"gridonopen": 1,
		"gridsize": [
			15.0,
			15.0
		],
		"gridsnaponopen": 1,
		"objectsnaponopen": 1,
		"statusbarvisible": 2,
		"toolbarvisible": 1,
		"boxanimatetime": 200,
		"enablehscroll": 1,
		"enablevscroll": 1,
		"devicewidth": 0.0,
		"description": "",
		"digest": "",
		"tags": "",
		"style": "",
		"subpatcher_template": "",
		"boxes": [
			{
				"box": {
					"fontface": 1,
					"fontsize": 24.0,
					"id": "obj-1",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						15.0,
						15.0,
						930.0,
						34.0
					],
					"text": "record-and-replay"
				}
			},
			{
				"box": {
					"fontface": 1,
					"fontsize": 14.0,
					"id": "obj-2",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						15.0,
						60.0,
						930.0,
						24.0
					],
					"text": "record movements as a song and play it"
				}
			},
			{
				"box": {
					"id": "obj-3",
					"linecount": 2,
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						15.0,
						90.0,
						861.0,
						34.0
					],
					"text": "Waves and an offset are played, and what the decoder hears of them is recorded, frame by frame. The file is a song as any other: open it here, in Pd or in Python."
				}
			},
			{
				"box": {
					"id": "obj-4",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						15.0,
						150.0,
						280.0,
						20.0
					],
					"text": "type in a terminal:  latent-bridge serve"
				}
			},
			{
				"box": {
					"id": "obj-5",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						615.0,
						150.0,
						122.0,
						20.0
					],
					"text": "start the server"
				}
			},
			{
				"box": {
					"bgcolor": [
						0.184,
						0.435,
						0.561,
						1.0
					],
					"fontface": 1,
					"id": "obj-6",
					"ignoreclick": 1,
					"maxclass": "textbutton",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 3,
					"outlettype": [
						"",
						"",
						"int"
					],
					"parameter_enable": 0,
					"patching_rect": [
						585.0,
						150.0,
						20.0,
						20.0
					],
					"rounded": 60.0,
					"text": "1",
					"textcolor": [
						1.0,
						1.0,
						1.0,
						1.0
					]
				}
			},
			{
				"box": {
					"id": "obj-7",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						15.0,
						180.0,
						62.0,
						22.0
					],
					"text": "connect"
				}
			},
			{
				"box": {
					"id": "obj-8",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						615.0,
						180.0,
						115.0,
						20.0
					],
					"text": "open the socket"
				}
			},
			{
				"box": {
					"bgcolor": [
						0.184,
						0.435,
						0.561,
						1.0
					],
					"fontface": 1,
					"id": "obj-9",
					"ignoreclick": 1,
					"maxclass": "textbutton",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 3,
					"outlettype": [
						"",
						"",
						"int"
					],
					"parameter_enable": 0,
					"patching_rect": [
						585.0,
						180.0,
						20.0,
						20.0
					],
					"rounded": 60.0,
					"text": "2",
					"textcolor": [
						1.0,
						1.0,
						1.0,
						1.0
					]
				}
			},
			{
				"box": {
					"id": "obj-10",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 2,
					"outlettype": [
						"",
						""
					],
					"patching_rect": [
						15.0,
						210.0,
						102.0,
						22.0
					],
					"text": "latent.bridge"
				}
			},
			{
				"box": {
					"id": "obj-11",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						135.0,
						240.0,
						89.0,
						22.0
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-12",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						135.0,
						270.0,
						240.0,
						22.0
					],
					"text": ""
				}
			},
			{
				"box": {
					"id": "obj-13",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						15.0,
						315.0,
						89.0,
						22.0
					],
					"text": "new factory"
				}
			},
			{
				"box": {
					"id": "obj-14",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						30.0,
						345.0,
						42.0,
						22.0
					],
					"text": "free"
				}
			},
			{
				"box": {
					"id": "obj-15",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						615.0,
						315.0,
						234.0,
						20.0
					],
					"text": "make a voice of the factory model"
				}
			},
			{
				"box": {
					"bgcolor": [
						0.184,
						0.435,
						0.561,
						1.0
					],
					"fontface": 1,
					"id": "obj-16",
					"ignoreclick": 1,
					"maxclass": "textbutton",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 3,
					"outlettype": [
						"",
						"",
						"int"
					],
					"parameter_enable": 0,
					"patching_rect": [
						585.0,
						315.0,
						20.0,
						20.0
					],
					"rounded": 60.0,
					"text": "3",
					"textcolor": [
						1.0,
						1.0,
						1.0,
						1.0
					]
				}
			},
			{
				"box": {
					"id": "obj-17",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						615.0,
						345.0,
						287.0,
						20.0
					],
					"text": "end the voice, before the patch is closed"
				}
			},
			{
				"box": {
					"id": "obj-18",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						15.0,
						375.0,
						128.0,
						22.0
					],
					"text": "latent.voice lead"
				}
			},
			{
				"box": {
					"id": "obj-19",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						15.0,
						405.0,
						89.0,
						22.0
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-20",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						15.0,
						435.0,
						240.0,
						22.0
					],
					"text": ""
				}
			},
			{
				"box": {
					"id": "obj-21",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						615.0,
						480.0,
						333.0,
						20.0
					],
					"text": "switch the sound on: it is the clock of all here"
				}
			},
			{
				"box": {
					"bgcolor": [
						0.184,
						0.435,
						0.561,
						1.0
					],
					"fontface": 1,
					"id": "obj-22",
					"ignoreclick": 1,
					"maxclass": "textbutton",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 3,
					"outlettype": [
						"",
						"",
						"int"
					],
					"parameter_enable": 0,
					"patching_rect": [
						585.0,
						480.0,
						20.0,
						20.0
					],
					"rounded": 60.0,
					"text": "4",
					"textcolor": [
						1.0,
						1.0,
						1.0,
						1.0
					]
				}
			},
			{
				"box": {
					"id": "obj-23",
					"maxclass": "ezdac~",
					"numinlets": 2,
					"numoutlets": 0,
					"patching_rect": [
						15.0,
						480.0,
						45.0,
						45.0
					]
				}
			},
			{
				"box": {
					"id": "obj-24",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						15.0,
						540.0,
						287.0,
						22.0
					],
					"text": "frequency 0.1 0.3 0.7 0.2 1.3 0.5 0.9 0.4"
				}
			},
			{
				"box": {
					"id": "obj-25",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						30.0,
						570.0,
						102.0,
						22.0
					],
					"text": "amplitude 1.2"
				}
			},
			{
				"box": {
					"id": "obj-26",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						45.0,
						600.0,
						89.0,
						22.0
					],
					"text": "amplitude 0"
				}
			},
			{
				"box": {
					"id": "obj-27",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						615.0,
						540.0,
						168.0,
						20.0
					],
					"text": "how fast each dim moves"
				}
			},
			{
				"box": {
					"id": "obj-28",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						615.0,
						570.0,
						108.0,
						20.0
					],
					"text": "move, all dims"
				}
			},
			{
				"box": {
					"bgcolor": [
						0.184,
						0.435,
						0.561,
						1.0
					],
					"fontface": 1,
					"id": "obj-29",
					"ignoreclick": 1,
					"maxclass": "textbutton",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 3,
					"outlettype": [
						"",
						"",
						"int"
					],
					"parameter_enable": 0,
					"patching_rect": [
						585.0,
						570.0,
						20.0,
						20.0
					],
					"rounded": 60.0,
					"text": "5",
					"textcolor": [
						1.0,
						1.0,
						1.0,
						1.0
					]
				}
			},
			{
				"box": {
					"id": "obj-30",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						615.0,
						600.0,
						260.0,
						20.0
					],
					"text": "stand still: only the recording plays"
				}
			},
			{
				"box": {
					"bgcolor": [
						0.184,
						0.435,
						0.561,
						1.0
					],
					"fontface": 1,
					"id": "obj-31",
					"ignoreclick": 1,
					"maxclass": "textbutton",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 3,
					"outlettype": [
						"",
						"",
						"int"
					],
					"parameter_enable": 0,
					"patching_rect": [
						585.0,
						600.0,
						20.0,
						20.0
					],
					"rounded": 60.0,
					"text": "8",
					"textcolor": [
						1.0,
						1.0,
						1.0,
						1.0
					]
				}
			},
			{
				"box": {
					"id": "obj-32",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 10,
					"outlettype": [
						"signal",
						"signal",
						"signal",
						"signal",
						"signal",
						"signal",
						"signal",
						"signal",
						"",
						"signal"
					],
					"patching_rect": [
						15.0,
						630.0,
						168.0,
						22.0
					],
					"text": "latent.lfo8~ 2048 44100"
				}
			},
			{
				"box": {
					"id": "obj-33",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						405.0,
						660.0,
						49.0,
						22.0
					],
					"text": "start"
				}
			},
			{
				"box": {
					"id": "obj-34",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						420.0,
						690.0,
						161.0,
						22.0
					],
					"text": "stop, save latent-take"
				}
			},
			{
				"box": {
					"id": "obj-35",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						615.0,
						660.0,
						56.0,
						20.0
					],
					"text": "record"
				}
			},
			{
				"box": {
					"bgcolor": [
						0.184,
						0.435,
						0.561,
						1.0
					],
					"fontface": 1,
					"id": "obj-36",
					"ignoreclick": 1,
					"maxclass": "textbutton",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 3,
					"outlettype": [
						"",
						"",
						"int"
					],
					"parameter_enable": 0,
					"patching_rect": [
						585.0,
						660.0,
						20.0,
						20.0
					],
					"rounded": 60.0,
					"text": "6",
					"textcolor": [
						1.0,
						1.0,
						1.0,
						1.0
					]
				}
			},
			{
				"box": {
					"id": "obj-37",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						615.0,
						690.0,
						333.0,
						20.0
					],
					"text": "stop, and write latent-take.wav beside the patch"
				}
			},
			{
				"box": {
					"bgcolor": [
						0.184,
						0.435,
						0.561,
						1.0
					],
					"fontface": 1,
					"id": "obj-38",
					"ignoreclick": 1,
					"maxclass": "textbutton",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 3,
					"outlettype": [
						"",
						"",
						"int"
					],
					"parameter_enable": 0,
					"patching_rect": [
						585.0,
						690.0,
						20.0,
						20.0
					],
					"rounded": 60.0,
					"text": "7",
					"textcolor": [
						1.0,
						1.0,
						1.0,
						1.0
					]
				}
			},
			{
				"box": {
					"id": "obj-39",
					"maxclass": "newobj",
					"numinlets": 10,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						270.0,
						720.0,
						168.0,
						22.0
					],
					"text": "latent.rec8~ 2048 44100"
				}
			},
			{
				"box": {
					"id": "obj-40",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						270.0,
						750.0,
						89.0,
						22.0
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-41",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						270.0,
						780.0,
						240.0,
						22.0
					],
					"text": ""
				}
			},
			{
				"box": {
					"id": "obj-42",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						285.0,
						825.0,
						194.0,
						22.0
					],
					"text": "open latent-take.wav, start"
				}
			},
			{
				"box": {
					"id": "obj-43",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						615.0,
						825.0,
						161.0,
						20.0
					],
					"text": "play what was recorded"
				}
			},
			{
				"box": {
					"bgcolor": [
						0.184,
						0.435,
						0.561,
						1.0
					],
					"fontface": 1,
					"id": "obj-44",
					"ignoreclick": 1,
					"maxclass": "textbutton",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 3,
					"outlettype": [
						"",
						"",
						"int"
					],
					"parameter_enable": 0,
					"patching_rect": [
						585.0,
						825.0,
						20.0,
						20.0
					],
					"rounded": 60.0,
					"text": "9",
					"textcolor": [
						1.0,
						1.0,
						1.0,
						1.0
					]
				}
			},
			{
				"box": {
					"id": "obj-45",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 10,
					"outlettype": [
						"signal",
						"signal",
						"signal",
						"signal",
						"signal",
						"signal",
						"signal",
						"signal",
						"",
						"signal"
					],
					"patching_rect": [
						285.0,
						855.0,
						174.0,
						22.0
					],
					"text": "latent.play8~ 2048 44100"
				}
			},
			{
				"box": {
					"id": "obj-46",
					"maxclass": "newobj",
					"numinlets": 10,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						15.0,
						915.0,
						168.0,
						22.0
					],
					"text": "latent.send8~ lead live"
				}
			},
			{
				"box": {
					"id": "obj-47",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						15.0,
						945.0,
						89.0,
						22.0
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-48",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						15.0,
						975.0,
						240.0,
						22.0
					],
					"text": ""
				}
			}
		],
		"lines": [
			{
				"patchline": {
					"source": [
						"obj-7",
						0
					],
					"destination": [
						"obj-10",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-10",
						1
					],
					"destination": [
						"obj-11",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-11",
						0
					],
					"destination": [
						"obj-12",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-13",
						0
					],
					"destination": [
						"obj-18",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-14",
						0
					],
					"destination": [
						"obj-18",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-18",
						0
					],
					"destination": [
						"obj-19",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-19",
						0
					],
					"destination": [
						"obj-20",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-24",
						0
					],
					"destination": [
						"obj-32",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-25",
						0
					],
					"destination": [
						"obj-32",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-26",
						0
					],
					"destination": [
						"obj-32",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-33",
						0
					],
					"destination": [
						"obj-39",
						8
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-34",
						0
					],
					"destination": [
						"obj-39",
						8
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-32",
						0
					],
					"destination": [
						"obj-39",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-32",
						1
					],
					"destination": [
						"obj-39",
						1
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-32",
						2
					],
					"destination": [
						"obj-39",
						2
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-32",
						3
					],
					"destination": [
						"obj-39",
						3
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-32",
						4
					],
					"destination": [
						"obj-39",
						4
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-32",
						5
					],
					"destination": [
						"obj-39",
						5
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-32",
						6
					],
					"destination": [
						"obj-39",
						6
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-32",
						7
					],
					"destination": [
						"obj-39",
						7
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-32",
						9
					],
					"destination": [
						"obj-39",
						9
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-39",
						0
					],
					"destination": [
						"obj-40",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-40",
						0
					],
					"destination": [
						"obj-41",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-42",
						0
					],
					"destination": [
						"obj-45",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-32",
						0
					],
					"destination": [
						"obj-46",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-32",
						1
					],
					"destination": [
						"obj-46",
						1
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-32",
						2
					],
					"destination": [
						"obj-46",
						2
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-32",
						3
					],
					"destination": [
						"obj-46",
						3
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-32",
						4
					],
					"destination": [
						"obj-46",
						4
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-32",
						5
					],
					"destination": [
						"obj-46",
						5
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-32",
						6
					],
					"destination": [
						"obj-46",
						6
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-32",
						7
					],
					"destination": [
						"obj-46",
						7
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-45",
						0
					],
					"destination": [
						"obj-46",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-45",
						1
					],
					"destination": [
						"obj-46",
						1
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-45",
						2
					],
					"destination": [
						"obj-46",
						2
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-45",
						3
					],
					"destination": [
						"obj-46",
						3
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-45",
						4
					],
					"destination": [
						"obj-46",
						4
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-45",
						5
					],
					"destination": [
						"obj-46",
						5
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-45",
						6
					],
					"destination": [
						"obj-46",
						6
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-45",
						7
					],
					"destination": [
						"obj-46",
						7
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-32",
						9
					],
					"destination": [
						"obj-46",
						9
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-46",
						0
					],
					"destination": [
						"obj-47",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-47",
						0
					],
					"destination": [
						"obj-48",
						0
					]
				}
			}
		]
	}
}
