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
			1200.0,
			760.0
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
					"fontface": 1,
					"fontsize": 24.0,
					"id": "obj-1",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						15.0,
						15.0,
						330.0,
						34.0
					],
					"text": "Latent Instrument",
					"presentation": 1,
					"presentation_rect": [
						15.0,
						6.0,
						330.0,
						34.0
					]
				}
			},
			{
				"box": {
					"id": "obj-2",
					"maxclass": "newobj",
					"numinlets": 11,
					"numoutlets": 11,
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
						""
					],
					"patching_rect": [
						15.0,
						165.0,
						386.0,
						22.0
					],
					"text": "route song offset lfo noise jam input one two three four"
				}
			},
			{
				"box": {
					"args": [],
					"embed": 0,
					"id": "obj-3",
					"maxclass": "bpatcher",
					"name": "_latent.instrument.control.maxpat",
					"numinlets": 0,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						15.0,
						75.0,
						270.0,
						75.0
					],
					"viewvisibility": 1,
					"presentation": 1,
					"presentation_rect": [
						15.0,
						585.0,
						1170.0,
						150.0
					]
				}
			},
			{
				"box": {
					"args": [],
					"embed": 0,
					"id": "obj-4",
					"maxclass": "bpatcher",
					"name": "_latent.instrument.server.maxpat",
					"numinlets": 0,
					"numoutlets": 0,
					"patching_rect": [
						1215.0,
						75.0,
						270.0,
						75.0
					],
					"viewvisibility": 1,
					"presentation": 1,
					"presentation_rect": [
						780.0,
						225.0,
						405.0,
						165.0
					]
				}
			},
			{
				"box": {
					"args": [],
					"embed": 0,
					"id": "obj-5",
					"maxclass": "bpatcher",
					"name": "_latent.instrument.song.maxpat",
					"numinlets": 1,
					"numoutlets": 1,
					"outlettype": [
						"multichannelsignal"
					],
					"patching_rect": [
						15.0,
						255.0,
						240.0,
						75.0
					],
					"viewvisibility": 1,
					"presentation": 1,
					"presentation_rect": [
						15.0,
						45.0,
						240.0,
						165.0
					]
				}
			},
			{
				"box": {
					"args": [],
					"embed": 0,
					"id": "obj-6",
					"maxclass": "bpatcher",
					"name": "_latent.instrument.offset.maxpat",
					"numinlets": 1,
					"numoutlets": 1,
					"outlettype": [
						"multichannelsignal"
					],
					"patching_rect": [
						300.0,
						255.0,
						225.0,
						75.0
					],
					"viewvisibility": 1,
					"presentation": 1,
					"presentation_rect": [
						270.0,
						45.0,
						225.0,
						165.0
					]
				}
			},
			{
				"box": {
					"id": "obj-7",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 1,
					"outlettype": [
						"multichannelsignal"
					],
					"patching_rect": [
						15.0,
						375.0,
						60.0,
						22.0
					],
					"text": "mc.+~"
				}
			},
			{
				"box": {
					"args": [],
					"embed": 0,
					"id": "obj-8",
					"maxclass": "bpatcher",
					"name": "_latent.instrument.lfo.maxpat",
					"numinlets": 1,
					"numoutlets": 1,
					"outlettype": [
						"multichannelsignal"
					],
					"patching_rect": [
						585.0,
						255.0,
						270.0,
						75.0
					],
					"viewvisibility": 1,
					"presentation": 1,
					"presentation_rect": [
						510.0,
						45.0,
						435.0,
						165.0
					]
				}
			},
			{
				"box": {
					"id": "obj-9",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 1,
					"outlettype": [
						"multichannelsignal"
					],
					"patching_rect": [
						15.0,
						405.0,
						60.0,
						22.0
					],
					"text": "mc.+~"
				}
			},
			{
				"box": {
					"args": [],
					"embed": 0,
					"id": "obj-10",
					"maxclass": "bpatcher",
					"name": "_latent.instrument.noise.maxpat",
					"numinlets": 1,
					"numoutlets": 1,
					"outlettype": [
						"multichannelsignal"
					],
					"patching_rect": [
						870.0,
						255.0,
						225.0,
						75.0
					],
					"viewvisibility": 1,
					"presentation": 1,
					"presentation_rect": [
						960.0,
						45.0,
						225.0,
						165.0
					]
				}
			},
			{
				"box": {
					"id": "obj-11",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 1,
					"outlettype": [
						"multichannelsignal"
					],
					"patching_rect": [
						15.0,
						435.0,
						60.0,
						22.0
					],
					"text": "mc.+~"
				}
			},
			{
				"box": {
					"args": [],
					"embed": 0,
					"id": "obj-12",
					"maxclass": "bpatcher",
					"name": "_latent.instrument.jam.maxpat",
					"numinlets": 1,
					"numoutlets": 1,
					"outlettype": [
						"multichannelsignal"
					],
					"patching_rect": [
						1155.0,
						255.0,
						270.0,
						75.0
					],
					"viewvisibility": 1,
					"presentation": 1,
					"presentation_rect": [
						15.0,
						225.0,
						405.0,
						165.0
					]
				}
			},
			{
				"box": {
					"id": "obj-13",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 1,
					"outlettype": [
						"multichannelsignal"
					],
					"patching_rect": [
						15.0,
						465.0,
						60.0,
						22.0
					],
					"text": "mc.+~"
				}
			},
			{
				"box": {
					"args": [
						"#0-back"
					],
					"embed": 0,
					"id": "obj-14",
					"maxclass": "bpatcher",
					"name": "_latent.instrument.input.maxpat",
					"numinlets": 1,
					"numoutlets": 1,
					"outlettype": [
						"multichannelsignal"
					],
					"patching_rect": [
						1440.0,
						255.0,
						270.0,
						75.0
					],
					"viewvisibility": 1,
					"presentation": 1,
					"presentation_rect": [
						435.0,
						225.0,
						330.0,
						165.0
					]
				}
			},
			{
				"box": {
					"id": "obj-15",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 1,
					"outlettype": [
						"multichannelsignal"
					],
					"patching_rect": [
						15.0,
						495.0,
						60.0,
						22.0
					],
					"text": "mc.+~"
				}
			},
			{
				"box": {
					"args": [
						"#0-back"
					],
					"embed": 0,
					"id": "obj-16",
					"maxclass": "bpatcher",
					"name": "_latent.instrument.master.maxpat",
					"numinlets": 2,
					"numoutlets": 0,
					"patching_rect": [
						15.0,
						795.0,
						270.0,
						75.0
					],
					"viewvisibility": 1,
					"presentation": 1,
					"presentation_rect": [
						795.0,
						405.0,
						390.0,
						165.0
					]
				}
			},
			{
				"box": {
					"args": [],
					"embed": 0,
					"id": "obj-17",
					"maxclass": "bpatcher",
					"name": "_latent.instrument.one.maxpat",
					"numinlets": 2,
					"numoutlets": 2,
					"outlettype": [
						"signal",
						"signal"
					],
					"patching_rect": [
						135.0,
						645.0,
						180.0,
						75.0
					],
					"viewvisibility": 1,
					"presentation": 1,
					"presentation_rect": [
						15.0,
						405.0,
						180.0,
						165.0
					]
				}
			},
			{
				"box": {
					"id": "obj-18",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1275.0,
						210.0,
						69.0,
						22.0
					],
					"text": "s #0-one"
				}
			},
			{
				"box": {
					"id": "obj-19",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						300.0,
						600.0,
						69.0,
						22.0
					],
					"text": "r #0-one"
				}
			},
			{
				"box": {
					"args": [],
					"embed": 0,
					"id": "obj-20",
					"maxclass": "bpatcher",
					"name": "_latent.instrument.two.maxpat",
					"numinlets": 2,
					"numoutlets": 2,
					"outlettype": [
						"signal",
						"signal"
					],
					"patching_rect": [
						420.0,
						645.0,
						180.0,
						75.0
					],
					"viewvisibility": 1,
					"presentation": 1,
					"presentation_rect": [
						210.0,
						405.0,
						180.0,
						165.0
					]
				}
			},
			{
				"box": {
					"id": "obj-21",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1395.0,
						210.0,
						69.0,
						22.0
					],
					"text": "s #0-two"
				}
			},
			{
				"box": {
					"id": "obj-22",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						585.0,
						600.0,
						69.0,
						22.0
					],
					"text": "r #0-two"
				}
			},
			{
				"box": {
					"args": [],
					"embed": 0,
					"id": "obj-23",
					"maxclass": "bpatcher",
					"name": "_latent.instrument.three.maxpat",
					"numinlets": 2,
					"numoutlets": 2,
					"outlettype": [
						"signal",
						"signal"
					],
					"patching_rect": [
						705.0,
						645.0,
						180.0,
						75.0
					],
					"viewvisibility": 1,
					"presentation": 1,
					"presentation_rect": [
						405.0,
						405.0,
						180.0,
						165.0
					]
				}
			},
			{
				"box": {
					"id": "obj-24",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1515.0,
						210.0,
						82.0,
						22.0
					],
					"text": "s #0-three"
				}
			},
			{
				"box": {
					"id": "obj-25",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						870.0,
						600.0,
						82.0,
						22.0
					],
					"text": "r #0-three"
				}
			},
			{
				"box": {
					"args": [],
					"embed": 0,
					"id": "obj-26",
					"maxclass": "bpatcher",
					"name": "_latent.instrument.four.maxpat",
					"numinlets": 2,
					"numoutlets": 2,
					"outlettype": [
						"signal",
						"signal"
					],
					"patching_rect": [
						990.0,
						645.0,
						180.0,
						75.0
					],
					"viewvisibility": 1,
					"presentation": 1,
					"presentation_rect": [
						600.0,
						405.0,
						180.0,
						165.0
					]
				}
			},
			{
				"box": {
					"id": "obj-27",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1635.0,
						210.0,
						75.0,
						22.0
					],
					"text": "s #0-four"
				}
			},
			{
				"box": {
					"id": "obj-28",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						1155.0,
						600.0,
						75.0,
						22.0
					],
					"text": "r #0-four"
				}
			}
		],
		"lines": [
			{
				"patchline": {
					"source": [
						"obj-3",
						0
					],
					"destination": [
						"obj-2",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-2",
						0
					],
					"destination": [
						"obj-5",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-2",
						1
					],
					"destination": [
						"obj-6",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-5",
						0
					],
					"destination": [
						"obj-7",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-6",
						0
					],
					"destination": [
						"obj-7",
						1
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-2",
						2
					],
					"destination": [
						"obj-8",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-7",
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
						"obj-8",
						0
					],
					"destination": [
						"obj-9",
						1
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-2",
						3
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
						"obj-9",
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
						"obj-10",
						0
					],
					"destination": [
						"obj-11",
						1
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-2",
						4
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
						0
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
						"obj-12",
						0
					],
					"destination": [
						"obj-13",
						1
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-2",
						5
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
						"obj-13",
						0
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
						"obj-14",
						0
					],
					"destination": [
						"obj-15",
						1
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-2",
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
						"obj-19",
						0
					],
					"destination": [
						"obj-17",
						1
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-15",
						0
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
						"obj-17",
						0
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
						"obj-17",
						1
					],
					"destination": [
						"obj-16",
						1
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-2",
						7
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
						"obj-22",
						0
					],
					"destination": [
						"obj-20",
						1
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-15",
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
						"obj-20",
						0
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
						"obj-20",
						1
					],
					"destination": [
						"obj-16",
						1
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-2",
						8
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
						"obj-25",
						0
					],
					"destination": [
						"obj-23",
						1
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-15",
						0
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
						"obj-23",
						0
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
						"obj-23",
						1
					],
					"destination": [
						"obj-16",
						1
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-2",
						9
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
						"obj-28",
						0
					],
					"destination": [
						"obj-26",
						1
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-15",
						0
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
						"obj-26",
						0
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
						"obj-26",
						1
					],
					"destination": [
						"obj-16",
						1
					]
				}
			}
		]
	}
}
