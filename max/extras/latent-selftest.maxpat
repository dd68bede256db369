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
			900.0,
			672.0
		],
		"bglocked": 0,
		"openinpresentation": 1,
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
					"fontsize": 24.0,
					"id": "obj-1",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						15.0,
						15.0,
						870.0,
						34.0
					],
					"text": "Latent Bridge, self-test",
					"presentation": 1,
					"presentation_rect": [
						15.0,
						15.0,
						870.0,
						34.0
					]
				}
			},
			{
				"box": {
					"id": "obj-2",
					"linecount": 3,
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						15.0,
						60.0,
						867.0,
						48.0
					],
					"text": "It lets objects of the package play for a second, compares every sample with what they must play, and asks Max what cannot be known without it; at 44.1 or 48 kHz. A report and a short take are written into the folder of this patch. What else to look at is in VERIFIED.md.",
					"presentation": 1,
					"presentation_rect": [
						15.0,
						54.0,
						870.0,
						48.0
					]
				}
			},
			{
				"box": {
					"id": "obj-3",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						15.0,
						195.0,
						161.0,
						20.0
					],
					"text": "1: switch the sound on",
					"presentation": 1,
					"presentation_rect": [
						105.0,
						120.0,
						200.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-4",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						375.0,
						195.0,
						214.0,
						20.0
					],
					"text": "2: begin; it takes two seconds",
					"presentation": 1,
					"presentation_rect": [
						395.0,
						120.0,
						175.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-5",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						735.0,
						195.0,
						300.0,
						20.0
					],
					"text": "send /selftest to 127.0.0.1, port 9128, too",
					"presentation": 1,
					"presentation_rect": [
						600.0,
						120.0,
						285.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-6",
					"maxclass": "ezdac~",
					"numinlets": 2,
					"numoutlets": 0,
					"patching_rect": [
						15.0,
						255.0,
						45.0,
						45.0
					],
					"presentation": 1,
					"presentation_rect": [
						45.0,
						111.0,
						45.0,
						45.0
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
						105.0,
						255.0,
						36.0,
						22.0
					],
					"text": "run",
					"presentation": 1,
					"presentation_rect": [
						330.0,
						120.0,
						60.0,
						22.0
					]
				}
			},
			{
				"box": {
					"id": "obj-8",
					"maxclass": "toggle",
					"numinlets": 1,
					"numoutlets": 1,
					"outlettype": [
						"int"
					],
					"patching_rect": [
						255.0,
						255.0,
						24.0,
						24.0
					],
					"presentation": 1,
					"presentation_rect": [
						570.0,
						120.0,
						24.0,
						24.0
					]
				}
			},
			{
				"box": {
					"id": "obj-9",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						255.0,
						285.0,
						89.0,
						22.0
					],
					"text": "prepend osc"
				}
			},
			{
				"box": {
					"id": "obj-10",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						105.0,
						315.0,
						128.0,
						22.0
					],
					"text": "_latent.selftest~"
				}
			},
			{
				"box": {
					"id": "obj-11",
					"maxclass": "newobj",
					"numinlets": 21,
					"numoutlets": 21,
					"outlettype": [
						"",
						"",
						"",
						"",
						"",
						"",
						"",
						"",
						"",
						"",
						"",
						"",
						"",
						"",
						"",
						"",
						"",
						"",
						"",
						"",
						""
					],
					"patching_rect": [
						105.0,
						345.0,
						412.0,
						22.0
					],
					"text": "route status 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19"
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
						15.0,
						405.0,
						30.0,
						22.0
					],
					"text": "-",
					"presentation": 1,
					"presentation_rect": [
						390.0,
						171.0,
						495.0,
						22.0
					]
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
						90.0,
						405.0,
						30.0,
						22.0
					],
					"text": "-",
					"presentation": 1,
					"presentation_rect": [
						390.0,
						195.0,
						495.0,
						22.0
					]
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
						165.0,
						405.0,
						30.0,
						22.0
					],
					"text": "-",
					"presentation": 1,
					"presentation_rect": [
						390.0,
						219.0,
						495.0,
						22.0
					]
				}
			},
			{
				"box": {
					"id": "obj-15",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						240.0,
						405.0,
						30.0,
						22.0
					],
					"text": "-",
					"presentation": 1,
					"presentation_rect": [
						390.0,
						243.0,
						495.0,
						22.0
					]
				}
			},
			{
				"box": {
					"id": "obj-16",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						315.0,
						405.0,
						30.0,
						22.0
					],
					"text": "-",
					"presentation": 1,
					"presentation_rect": [
						390.0,
						267.0,
						495.0,
						22.0
					]
				}
			},
			{
				"box": {
					"id": "obj-17",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						390.0,
						405.0,
						30.0,
						22.0
					],
					"text": "-",
					"presentation": 1,
					"presentation_rect": [
						390.0,
						291.0,
						495.0,
						22.0
					]
				}
			},
			{
				"box": {
					"id": "obj-18",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						465.0,
						405.0,
						30.0,
						22.0
					],
					"text": "-",
					"presentation": 1,
					"presentation_rect": [
						390.0,
						315.0,
						495.0,
						22.0
					]
				}
			},
			{
				"box": {
					"id": "obj-19",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						540.0,
						405.0,
						30.0,
						22.0
					],
					"text": "-",
					"presentation": 1,
					"presentation_rect": [
						390.0,
						339.0,
						495.0,
						22.0
					]
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
						615.0,
						405.0,
						30.0,
						22.0
					],
					"text": "-",
					"presentation": 1,
					"presentation_rect": [
						390.0,
						363.0,
						495.0,
						22.0
					]
				}
			},
			{
				"box": {
					"id": "obj-21",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						690.0,
						405.0,
						30.0,
						22.0
					],
					"text": "-",
					"presentation": 1,
					"presentation_rect": [
						390.0,
						387.0,
						495.0,
						22.0
					]
				}
			},
			{
				"box": {
					"id": "obj-22",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						765.0,
						405.0,
						30.0,
						22.0
					],
					"text": "-",
					"presentation": 1,
					"presentation_rect": [
						390.0,
						411.0,
						495.0,
						22.0
					]
				}
			},
			{
				"box": {
					"id": "obj-23",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						840.0,
						405.0,
						30.0,
						22.0
					],
					"text": "-",
					"presentation": 1,
					"presentation_rect": [
						390.0,
						435.0,
						495.0,
						22.0
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
						915.0,
						405.0,
						30.0,
						22.0
					],
					"text": "-",
					"presentation": 1,
					"presentation_rect": [
						390.0,
						459.0,
						495.0,
						22.0
					]
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
						990.0,
						405.0,
						30.0,
						22.0
					],
					"text": "-",
					"presentation": 1,
					"presentation_rect": [
						390.0,
						483.0,
						495.0,
						22.0
					]
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
						1065.0,
						405.0,
						30.0,
						22.0
					],
					"text": "-",
					"presentation": 1,
					"presentation_rect": [
						390.0,
						507.0,
						495.0,
						22.0
					]
				}
			},
			{
				"box": {
					"id": "obj-27",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						1140.0,
						405.0,
						30.0,
						22.0
					],
					"text": "-",
					"presentation": 1,
					"presentation_rect": [
						390.0,
						531.0,
						495.0,
						22.0
					]
				}
			},
			{
				"box": {
					"id": "obj-28",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						1215.0,
						405.0,
						30.0,
						22.0
					],
					"text": "-",
					"presentation": 1,
					"presentation_rect": [
						390.0,
						555.0,
						495.0,
						22.0
					]
				}
			},
			{
				"box": {
					"id": "obj-29",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						1290.0,
						405.0,
						30.0,
						22.0
					],
					"text": "-",
					"presentation": 1,
					"presentation_rect": [
						390.0,
						579.0,
						495.0,
						22.0
					]
				}
			},
			{
				"box": {
					"id": "obj-30",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						1365.0,
						405.0,
						30.0,
						22.0
					],
					"text": "-",
					"presentation": 1,
					"presentation_rect": [
						390.0,
						603.0,
						495.0,
						22.0
					]
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
						1440.0,
						405.0,
						30.0,
						22.0
					],
					"text": "-",
					"presentation": 1,
					"presentation_rect": [
						390.0,
						627.0,
						495.0,
						22.0
					]
				}
			},
			{
				"box": {
					"id": "obj-32",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						15.0,
						465.0,
						75.0,
						20.0
					],
					"text": "all of it",
					"presentation": 1,
					"presentation_rect": [
						15.0,
						171.0,
						375.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-33",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						15.0,
						495.0,
						273.0,
						20.0
					],
					"text": "#0 in an abstraction is a number for js",
					"presentation": 1,
					"presentation_rect": [
						15.0,
						195.0,
						375.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-34",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						15.0,
						525.0,
						359.0,
						20.0
					],
					"text": "a buffer~ that is not there has framecount() below 0",
					"presentation": 1,
					"presentation_rect": [
						15.0,
						219.0,
						375.0,
						20.0
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
						15.0,
						555.0,
						293.0,
						20.0
					],
					"text": "sizeinsamps from js has its effect at once",
					"presentation": 1,
					"presentation_rect": [
						15.0,
						243.0,
						375.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-36",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						15.0,
						585.0,
						293.0,
						20.0
					],
					"text": "buffer~ keeps 32-bit floats beyond -1 to 1",
					"presentation": 1,
					"presentation_rect": [
						15.0,
						267.0,
						375.0,
						20.0
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
						15.0,
						615.0,
						260.0,
						20.0
					],
					"text": "buffer~ takes a fractional sr from js",
					"presentation": 1,
					"presentation_rect": [
						15.0,
						291.0,
						375.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-38",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						15.0,
						645.0,
						353.0,
						20.0
					],
					"text": "modules of js have Buffer, File, Task and messnamed",
					"presentation": 1,
					"presentation_rect": [
						15.0,
						315.0,
						375.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-39",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						15.0,
						675.0,
						247.0,
						20.0
					],
					"text": "messnamed reaches a receive at once",
					"presentation": 1,
					"presentation_rect": [
						15.0,
						339.0,
						375.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-40",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						15.0,
						705.0,
						326.0,
						20.0
					],
					"text": "js makes 64 frames of 8 dims in less than 20 ms",
					"presentation": 1,
					"presentation_rect": [
						15.0,
						363.0,
						375.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-41",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						15.0,
						735.0,
						280.0,
						20.0
					],
					"text": "latent.load puts the song into a buffer~",
					"presentation": 1,
					"presentation_rect": [
						15.0,
						387.0,
						375.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-42",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						15.0,
						765.0,
						346.0,
						20.0
					],
					"text": "a plain signal reaches all voices of an mc. object",
					"presentation": 1,
					"presentation_rect": [
						15.0,
						411.0,
						375.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-43",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						15.0,
						795.0,
						346.0,
						20.0
					],
					"text": "setvalue gives each voice of mc.index~ its channel",
					"presentation": 1,
					"presentation_rect": [
						15.0,
						435.0,
						375.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-44",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						15.0,
						825.0,
						339.0,
						20.0
					],
					"text": "mc.poke~ is there, and each voice has its channel",
					"presentation": 1,
					"presentation_rect": [
						15.0,
						459.0,
						375.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-45",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						15.0,
						855.0,
						353.0,
						20.0
					],
					"text": "latent.play4~ holds each frame of a buffer~ exactly",
					"presentation": 1,
					"presentation_rect": [
						15.0,
						483.0,
						375.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-46",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						15.0,
						885.0,
						353.0,
						20.0
					],
					"text": "latent.play.mc~ and latent.smooth.mc~: so of a file",
					"presentation": 1,
					"presentation_rect": [
						15.0,
						507.0,
						375.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-47",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						15.0,
						915.0,
						293.0,
						20.0
					],
					"text": "latent.lfo.mc~ makes what the server makes",
					"presentation": 1,
					"presentation_rect": [
						15.0,
						531.0,
						375.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-48",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						15.0,
						945.0,
						293.0,
						20.0
					],
					"text": "latent.noise4~ makes what the server makes",
					"presentation": 1,
					"presentation_rect": [
						15.0,
						555.0,
						375.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-49",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						15.0,
						975.0,
						168.0,
						20.0
					],
					"text": "all of them are in step",
					"presentation": 1,
					"presentation_rect": [
						15.0,
						579.0,
						375.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-50",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						15.0,
						1005.0,
						320.0,
						20.0
					],
					"text": "latent.rec4~ records and saves what was played",
					"presentation": 1,
					"presentation_rect": [
						15.0,
						603.0,
						375.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-51",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						15.0,
						1035.0,
						155.0,
						20.0
					],
					"text": "js writes a text file",
					"presentation": 1,
					"presentation_rect": [
						15.0,
						627.0,
						375.0,
						20.0
					]
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
						"obj-8",
						0
					],
					"destination": [
						"obj-9",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-9",
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
						0
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
						"obj-11",
						1
					],
					"destination": [
						"obj-13",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-11",
						2
					],
					"destination": [
						"obj-14",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-11",
						3
					],
					"destination": [
						"obj-15",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-11",
						4
					],
					"destination": [
						"obj-16",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-11",
						5
					],
					"destination": [
						"obj-17",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-11",
						6
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
						"obj-11",
						7
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
						"obj-11",
						8
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
						"obj-11",
						9
					],
					"destination": [
						"obj-21",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-11",
						10
					],
					"destination": [
						"obj-22",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-11",
						11
					],
					"destination": [
						"obj-23",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-11",
						12
					],
					"destination": [
						"obj-24",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-11",
						13
					],
					"destination": [
						"obj-25",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-11",
						14
					],
					"destination": [
						"obj-26",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-11",
						15
					],
					"destination": [
						"obj-27",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-11",
						16
					],
					"destination": [
						"obj-28",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-11",
						17
					],
					"destination": [
						"obj-29",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-11",
						18
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
						"obj-11",
						19
					],
					"destination": [
						"obj-31",
						0
					]
				}
			}
		]
	}
}
