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
			1200.0
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
					"text": "preset-footswitch"
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
					"text": "from preset to preset by a footswitch"
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
					"text": "Makers with the name of a voice in their boxes belong to its presets. Store some, then go from one to the next with a footswitch (MIDI controller 64) or by hand: all values move there in 20 frames. The file of presets is the one of Pd and of the server."
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
						181.0,
						22.0
					],
					"text": "offset 1 -1 0.5 0 0 0 0 0"
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
						181.0,
						22.0
					],
					"text": "offset -1 1 0 0.5 0 0 0 0"
				}
			},
			{
				"box": {
					"id": "obj-26",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						615.0,
						540.0,
						62.0,
						20.0
					],
					"text": "a place"
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
					"id": "obj-27",
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
						540.0,
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
					"id": "obj-28",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						615.0,
						570.0,
						62.0,
						20.0
					],
					"text": "another"
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
					"id": "obj-30",
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
						600.0,
						254.0,
						22.0
					],
					"text": "latent.offset8~ 2048 44100 lead bias"
				}
			},
			{
				"box": {
					"id": "obj-31",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						315.0,
						630.0,
						89.0,
						22.0
					],
					"text": "amplitude 0"
				}
			},
			{
				"box": {
					"id": "obj-32",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						330.0,
						660.0,
						102.0,
						22.0
					],
					"text": "amplitude 0.7"
				}
			},
			{
				"box": {
					"id": "obj-33",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						615.0,
						630.0,
						69.0,
						20.0
					],
					"text": "no waves"
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
					"id": "obj-34",
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
						630.0,
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
					"id": "obj-35",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						615.0,
						660.0,
						49.0,
						20.0
					],
					"text": "waves"
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
					"id": "obj-37",
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
						315.0,
						690.0,
						240.0,
						22.0
					],
					"text": "latent.lfo8~ 2048 44100 lead waves"
				}
			},
			{
				"box": {
					"id": "obj-38",
					"maxclass": "newobj",
					"numinlets": 10,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						15.0,
						750.0,
						168.0,
						22.0
					],
					"text": "latent.send8~ lead live"
				}
			},
			{
				"box": {
					"id": "obj-39",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						15.0,
						960.0,
						95.0,
						22.0
					],
					"text": "s #0-presets"
				}
			},
			{
				"box": {
					"id": "obj-40",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						15.0,
						810.0,
						102.0,
						22.0
					],
					"text": "store 1 still"
				}
			},
			{
				"box": {
					"id": "obj-41",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						615.0,
						810.0,
						194.0,
						20.0
					],
					"text": "keep all values as preset 1"
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
					"id": "obj-42",
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
						810.0,
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
					"id": "obj-43",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						30.0,
						840.0,
						102.0,
						22.0
					],
					"text": "store 2 waves"
				}
			},
			{
				"box": {
					"id": "obj-44",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						615.0,
						840.0,
						115.0,
						20.0
					],
					"text": "and as preset 2"
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
					"id": "obj-45",
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
						840.0,
						20.0,
						20.0
					],
					"rounded": 60.0,
					"text": "10",
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
					"id": "obj-46",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						45.0,
						870.0,
						62.0,
						22.0
					],
					"text": "next 20"
				}
			},
			{
				"box": {
					"id": "obj-47",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						615.0,
						870.0,
						214.0,
						20.0
					],
					"text": "the next one, within 20 frames"
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
					"id": "obj-48",
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
						870.0,
						20.0,
						20.0
					],
					"rounded": 60.0,
					"text": "11",
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
					"id": "obj-49",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						60.0,
						900.0,
						102.0,
						22.0
					],
					"text": "morph 1 2 0.5"
				}
			},
			{
				"box": {
					"id": "obj-50",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						615.0,
						900.0,
						155.0,
						20.0
					],
					"text": "half way between both"
				}
			},
			{
				"box": {
					"id": "obj-51",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						75.0,
						930.0,
						155.0,
						22.0
					],
					"text": "save lead-presets.txt"
				}
			},
			{
				"box": {
					"id": "obj-52",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						615.0,
						930.0,
						141.0,
						20.0
					],
					"text": "keep them in a file"
				}
			},
			{
				"box": {
					"id": "obj-53",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						15.0,
						1035.0,
						141.0,
						22.0
					],
					"text": "latent.presets lead"
				}
			},
			{
				"box": {
					"id": "obj-54",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						15.0,
						1005.0,
						95.0,
						22.0
					],
					"text": "r #0-presets"
				}
			},
			{
				"box": {
					"id": "obj-55",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						15.0,
						1065.0,
						89.0,
						22.0
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-56",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						15.0,
						1095.0,
						240.0,
						22.0
					],
					"text": ""
				}
			},
			{
				"box": {
					"id": "obj-57",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 3,
					"outlettype": [
						"int",
						"int",
						"int"
					],
					"patching_rect": [
						315.0,
						1005.0,
						69.0,
						22.0
					],
					"text": "ctlin 64"
				}
			},
			{
				"box": {
					"id": "obj-58",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 1,
					"outlettype": [
						"int"
					],
					"patching_rect": [
						315.0,
						1035.0,
						60.0,
						22.0
					],
					"text": "> 63"
				}
			},
			{
				"box": {
					"id": "obj-59",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 3,
					"outlettype": [
						"",
						"int",
						"int"
					],
					"patching_rect": [
						315.0,
						1065.0,
						60.0,
						22.0
					],
					"text": "change"
				}
			},
			{
				"box": {
					"id": "obj-60",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"outlettype": [
						"bang",
						""
					],
					"patching_rect": [
						315.0,
						1095.0,
						60.0,
						22.0
					],
					"text": "sel 1"
				}
			},
			{
				"box": {
					"id": "obj-61",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						315.0,
						1125.0,
						62.0,
						22.0
					],
					"text": "next 20"
				}
			},
			{
				"box": {
					"id": "obj-62",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						315.0,
						1155.0,
						95.0,
						22.0
					],
					"text": "s #0-presets"
				}
			},
			{
				"box": {
					"id": "obj-63",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						615.0,
						1005.0,
						207.0,
						20.0
					],
					"text": "the footswitch: controller 64"
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
						"obj-30",
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
						"obj-30",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-31",
						0
					],
					"destination": [
						"obj-37",
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
						"obj-37",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-30",
						0
					],
					"destination": [
						"obj-38",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-30",
						1
					],
					"destination": [
						"obj-38",
						1
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-30",
						2
					],
					"destination": [
						"obj-38",
						2
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-30",
						3
					],
					"destination": [
						"obj-38",
						3
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-30",
						4
					],
					"destination": [
						"obj-38",
						4
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-30",
						5
					],
					"destination": [
						"obj-38",
						5
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-30",
						6
					],
					"destination": [
						"obj-38",
						6
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-30",
						7
					],
					"destination": [
						"obj-38",
						7
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-37",
						0
					],
					"destination": [
						"obj-38",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-37",
						1
					],
					"destination": [
						"obj-38",
						1
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-37",
						2
					],
					"destination": [
						"obj-38",
						2
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-37",
						3
					],
					"destination": [
						"obj-38",
						3
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-37",
						4
					],
					"destination": [
						"obj-38",
						4
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-37",
						5
					],
					"destination": [
						"obj-38",
						5
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-37",
						6
					],
					"destination": [
						"obj-38",
						6
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-37",
						7
					],
					"destination": [
						"obj-38",
						7
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-30",
						9
					],
					"destination": [
						"obj-38",
						9
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
						"obj-39",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-43",
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
						"obj-46",
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
						"obj-49",
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
						"obj-51",
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
						"obj-54",
						0
					],
					"destination": [
						"obj-53",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-53",
						0
					],
					"destination": [
						"obj-55",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-55",
						0
					],
					"destination": [
						"obj-56",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-57",
						0
					],
					"destination": [
						"obj-58",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-58",
						0
					],
					"destination": [
						"obj-59",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-59",
						0
					],
					"destination": [
						"obj-60",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-60",
						0
					],
					"destination": [
						"obj-61",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-61",
						0
					],
					"destination": [
						"obj-62",
						0
					]
				}
			}
		]
	}
}
