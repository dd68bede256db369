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
			750.0
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
		"showrootpatcherontab": 0,
		"showontab": 0,
		"boxes": [
			{
				"box": {
					"id": "obj-1",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 0,
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
							750.0
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
						"showontab": 1,
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
									"text": "latent.bank"
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
									"text": "64 presets of the racks of all voices"
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
										854.0,
										34.0
									],
									"text": "A slot of the bank holds the racks of all voices. It is recalled at once, over a time, or by hand between two slots. What Max's own objects are set to is not in it."
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
									"id": "obj-4",
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
										615.0,
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
									"id": "obj-5",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										15.0,
										150.0,
										214.0,
										20.0
									],
									"text": "start the server in a terminal"
								}
							},
							{
								"box": {
									"id": "obj-6",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										645.0,
										150.0,
										141.0,
										20.0
									],
									"text": "latent-bridge serve"
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
										645.0,
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
										615.0,
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
										201.0,
										22.0
									],
									"text": "latent.bridge 127.0.0.1 9127"
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
										240.0,
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
										240.0,
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
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										645.0,
										315.0,
										95.0,
										20.0
									],
									"text": "make a voice"
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
									"id": "obj-14",
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
										615.0,
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
									"id": "obj-15",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										645.0,
										345.0,
										95.0,
										20.0
									],
									"text": "half as loud"
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
										615.0,
										345.0,
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
									"id": "obj-17",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										645.0,
										375.0,
										135.0,
										20.0
									],
									"text": "a sound that lasts"
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
									"id": "obj-18",
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
										615.0,
										375.0,
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
									"id": "obj-19",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										645.0,
										405.0,
										102.0,
										20.0
									],
									"text": "end the voice"
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
									"id": "obj-20",
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
										615.0,
										405.0,
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
									"id": "obj-21",
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
									"id": "obj-22",
									"maxclass": "message",
									"numinlets": 2,
									"numoutlets": 1,
									"outlettype": [
										""
									],
									"patching_rect": [
										30.0,
										345.0,
										69.0,
										22.0
									],
									"text": "gain 0.5"
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
										270.0,
										375.0,
										141.0,
										22.0
									],
									"text": "-0.2 -1 1 0 1 0 1 0"
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
										45.0,
										405.0,
										42.0,
										22.0
									],
									"text": "free"
								}
							},
							{
								"box": {
									"id": "obj-25",
									"maxclass": "newobj",
									"numinlets": 1,
									"numoutlets": 1,
									"outlettype": [
										""
									],
									"patching_rect": [
										15.0,
										435.0,
										128.0,
										22.0
									],
									"text": "latent.voice lead"
								}
							},
							{
								"box": {
									"id": "obj-26",
									"maxclass": "newobj",
									"numinlets": 1,
									"numoutlets": 1,
									"outlettype": [
										""
									],
									"patching_rect": [
										270.0,
										435.0,
										122.0,
										22.0
									],
									"text": "latent.send lead"
								}
							},
							{
								"box": {
									"id": "obj-27",
									"maxclass": "newobj",
									"numinlets": 1,
									"numoutlets": 1,
									"outlettype": [
										""
									],
									"patching_rect": [
										15.0,
										465.0,
										89.0,
										22.0
									],
									"text": "prepend set"
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
										15.0,
										495.0,
										240.0,
										22.0
									],
									"text": ""
								}
							},
							{
								"box": {
									"id": "obj-29",
									"maxclass": "newobj",
									"numinlets": 1,
									"numoutlets": 1,
									"outlettype": [
										""
									],
									"patching_rect": [
										270.0,
										465.0,
										89.0,
										22.0
									],
									"text": "prepend set"
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
										270.0,
										495.0,
										240.0,
										22.0
									],
									"text": ""
								}
							},
							{
								"box": {
									"id": "obj-31",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										645.0,
										540.0,
										89.0,
										20.0
									],
									"text": "add a stage"
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
									"id": "obj-32",
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
										615.0,
										540.0,
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
									"id": "obj-33",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										645.0,
										570.0,
										115.0,
										20.0
									],
									"text": "keep it: slot 1"
								}
							},
							{
								"box": {
									"id": "obj-34",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										645.0,
										630.0,
										168.0,
										20.0
									],
									"text": "another sound is slot 2"
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
									"id": "obj-35",
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
										615.0,
										630.0,
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
									"id": "obj-36",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										645.0,
										660.0,
										135.0,
										20.0
									],
									"text": "slot 1, within 2 s"
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
									"id": "obj-37",
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
										615.0,
										660.0,
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
									"id": "obj-38",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										645.0,
										690.0,
										135.0,
										20.0
									],
									"text": "half way to slot 2"
								}
							},
							{
								"box": {
									"id": "obj-39",
									"maxclass": "message",
									"numinlets": 2,
									"numoutlets": 1,
									"outlettype": [
										""
									],
									"patching_rect": [
										270.0,
										540.0,
										82.0,
										22.0
									],
									"text": "add offset"
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
										570.0,
										102.0,
										22.0
									],
									"text": "store 1 plain"
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
										285.0,
										600.0,
										155.0,
										22.0
									],
									"text": "set offset offset 0.7"
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
										30.0,
										630.0,
										95.0,
										22.0
									],
									"text": "store 2 high"
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
										45.0,
										660.0,
										102.0,
										22.0
									],
									"text": "recall 1 2000"
								}
							},
							{
								"box": {
									"id": "obj-44",
									"maxclass": "message",
									"numinlets": 2,
									"numoutlets": 1,
									"outlettype": [
										""
									],
									"patching_rect": [
										60.0,
										690.0,
										102.0,
										22.0
									],
									"text": "morph 1 2 0.5"
								}
							},
							{
								"box": {
									"id": "obj-45",
									"maxclass": "newobj",
									"numinlets": 0,
									"numoutlets": 1,
									"outlettype": [
										""
									],
									"patching_rect": [
										75.0,
										720.0,
										135.0,
										22.0
									],
									"text": "r latent.bank-help"
								}
							},
							{
								"box": {
									"id": "obj-46",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										645.0,
										720.0,
										247.0,
										20.0
									],
									"text": "what is clicked in the tab messages"
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
										750.0,
										89.0,
										22.0
									],
									"text": "latent.bank"
								}
							},
							{
								"box": {
									"id": "obj-48",
									"maxclass": "newobj",
									"numinlets": 1,
									"numoutlets": 1,
									"outlettype": [
										""
									],
									"patching_rect": [
										270.0,
										750.0,
										122.0,
										22.0
									],
									"text": "latent.rack lead"
								}
							},
							{
								"box": {
									"id": "obj-49",
									"maxclass": "newobj",
									"numinlets": 1,
									"numoutlets": 1,
									"outlettype": [
										""
									],
									"patching_rect": [
										15.0,
										780.0,
										89.0,
										22.0
									],
									"text": "prepend set"
								}
							},
							{
								"box": {
									"id": "obj-50",
									"maxclass": "message",
									"numinlets": 2,
									"numoutlets": 1,
									"outlettype": [
										""
									],
									"patching_rect": [
										15.0,
										810.0,
										240.0,
										22.0
									],
									"text": ""
								}
							},
							{
								"box": {
									"id": "obj-51",
									"maxclass": "newobj",
									"numinlets": 1,
									"numoutlets": 1,
									"outlettype": [
										""
									],
									"patching_rect": [
										270.0,
										780.0,
										89.0,
										22.0
									],
									"text": "prepend set"
								}
							},
							{
								"box": {
									"id": "obj-52",
									"maxclass": "message",
									"numinlets": 2,
									"numoutlets": 1,
									"outlettype": [
										""
									],
									"patching_rect": [
										270.0,
										810.0,
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
										"obj-21",
										0
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
										"obj-22",
										0
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
										"obj-24",
										0
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
										"obj-23",
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
										"obj-25",
										0
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
										"obj-27",
										0
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
										"obj-26",
										0
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
										"obj-29",
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
										"obj-40",
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
										"obj-42",
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
										"obj-43",
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
										"obj-44",
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
										"obj-45",
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
										"obj-39",
										0
									],
									"destination": [
										"obj-48",
										0
									]
								}
							},
							{
								"patchline": {
									"source": [
										"obj-41",
										0
									],
									"destination": [
										"obj-48",
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
										"obj-49",
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
										"obj-50",
										0
									]
								}
							},
							{
								"patchline": {
									"source": [
										"obj-48",
										0
									],
									"destination": [
										"obj-51",
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
										"obj-52",
										0
									]
								}
							}
						]
					},
					"patching_rect": [
						15.0,
						15.0,
						62.0,
						22.0
					],
					"text": "p basic"
				}
			},
			{
				"box": {
					"id": "obj-2",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 0,
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
							750.0
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
						"showontab": 1,
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
									"text": "messages"
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
									"text": "what latent.bank takes - a click sends it to the first tab"
								}
							},
							{
								"box": {
									"id": "obj-3",
									"maxclass": "message",
									"numinlets": 2,
									"numoutlets": 1,
									"outlettype": [
										""
									],
									"patching_rect": [
										30.0,
										105.0,
										102.0,
										22.0
									],
									"text": "store 1 plain"
								}
							},
							{
								"box": {
									"id": "obj-4",
									"linecount": 2,
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										210.0,
										105.0,
										247.0,
										34.0
									],
									"text": "store SLOT NAME - keep the racks as they are now (1 to 64)"
								}
							},
							{
								"box": {
									"id": "obj-5",
									"maxclass": "message",
									"numinlets": 2,
									"numoutlets": 1,
									"outlettype": [
										""
									],
									"patching_rect": [
										30.0,
										150.0,
										102.0,
										22.0
									],
									"text": "recall 1 2000"
								}
							},
							{
								"box": {
									"id": "obj-6",
									"linecount": 2,
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										210.0,
										150.0,
										247.0,
										34.0
									],
									"text": "recall SLOT MS - go there within MS (default 0)"
								}
							},
							{
								"box": {
									"id": "obj-7",
									"linecount": 2,
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										30.0,
										195.0,
										359.0,
										34.0
									],
									"text": "next MS - the next slot that holds something - for a footswitch"
								}
							},
							{
								"box": {
									"id": "obj-8",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										30.0,
										240.0,
										201.0,
										20.0
									],
									"text": "previous MS - the one before"
								}
							},
							{
								"box": {
									"id": "obj-9",
									"maxclass": "newobj",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										15.0,
										285.0,
										135.0,
										22.0
									],
									"text": "s latent.bank-help"
								}
							},
							{
								"box": {
									"id": "obj-10",
									"maxclass": "message",
									"numinlets": 2,
									"numoutlets": 1,
									"outlettype": [
										""
									],
									"patching_rect": [
										495.0,
										105.0,
										102.0,
										22.0
									],
									"text": "morph 1 2 0.5"
								}
							},
							{
								"box": {
									"id": "obj-11",
									"linecount": 2,
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										675.0,
										105.0,
										247.0,
										34.0
									],
									"text": "morph FROM TO POSITION - be between two slots (0 to 1)"
								}
							},
							{
								"box": {
									"id": "obj-12",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										495.0,
										150.0,
										155.0,
										20.0
									],
									"text": "clear SLOT - empty it"
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
										495.0,
										180.0,
										49.0,
										22.0
									],
									"text": "slots"
								}
							},
							{
								"box": {
									"id": "obj-14",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										675.0,
										180.0,
										240.0,
										20.0
									],
									"text": "ask what there is - slot SLOT NAME"
								}
							},
							{
								"box": {
									"id": "obj-15",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										495.0,
										210.0,
										366.0,
										20.0
									],
									"text": "save PATH - write all to a file of the latents folder"
								}
							},
							{
								"box": {
									"id": "obj-16",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										495.0,
										240.0,
										313.0,
										20.0
									],
									"text": "load PATH - read such a file, in place of all"
								}
							},
							{
								"box": {
									"id": "obj-17",
									"maxclass": "newobj",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										480.0,
										285.0,
										135.0,
										22.0
									],
									"text": "s latent.bank-help"
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
										"obj-9",
										0
									],
									"midpoints": [
										39.5,
										131.0,
										24.5,
										131.0
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
										"obj-9",
										0
									],
									"midpoints": [
										39.5,
										176.0,
										24.5,
										176.0
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
										"obj-17",
										0
									],
									"midpoints": [
										504.5,
										131.0,
										489.5,
										131.0
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
										"obj-17",
										0
									],
									"midpoints": [
										504.5,
										206.0,
										489.5,
										206.0
									]
								}
							}
						]
					},
					"patching_rect": [
						135.0,
						15.0,
						82.0,
						22.0
					],
					"text": "p messages"
				}
			},
			{
				"box": {
					"id": "obj-3",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 0,
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
							750.0
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
						"showontab": 1,
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
									"text": "ports"
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
									"text": "what goes into latent.bank, and what comes out"
								}
							},
							{
								"box": {
									"fontface": 1,
									"fontsize": 13.0,
									"id": "obj-3",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										15.0,
										105.0,
										68.0,
										22.0
									],
									"text": "Inlets"
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
										135.0,
										280.0,
										20.0
									],
									"text": "Inlet 0: messages - see the tab messages"
								}
							},
							{
								"box": {
									"fontface": 1,
									"fontsize": 13.0,
									"id": "obj-5",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										15.0,
										180.0,
										76.0,
										22.0
									],
									"text": "Outlets"
								}
							},
							{
								"box": {
									"id": "obj-6",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										15.0,
										210.0,
										194.0,
										20.0
									],
									"text": "Outlet 0: messages - status"
								}
							},
							{
								"box": {
									"fontface": 1,
									"fontsize": 13.0,
									"id": "obj-7",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										15.0,
										255.0,
										92.0,
										22.0
									],
									"text": "Arguments"
								}
							},
							{
								"box": {
									"id": "obj-8",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										15.0,
										285.0,
										372.0,
										20.0
									],
									"text": "NAME - of the latent.bridge, if there is more than one"
								}
							},
							{
								"box": {
									"fontface": 1,
									"fontsize": 13.0,
									"id": "obj-9",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										480.0,
										105.0,
										68.0,
										22.0
									],
									"text": "Status"
								}
							},
							{
								"box": {
									"id": "obj-10",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										480.0,
										135.0,
										293.0,
										20.0
									],
									"text": "done WORD RESULTS - the server has done it"
								}
							},
							{
								"box": {
									"id": "obj-11",
									"linecount": 2,
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										480.0,
										165.0,
										392.0,
										34.0
									],
									"text": "fail WORD REASON - the server refused it, and nothing has changed"
								}
							},
							{
								"box": {
									"id": "obj-12",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										480.0,
										210.0,
										366.0,
										20.0
									],
									"text": "slot SLOT NAME - one of the slots that hold something"
								}
							},
							{
								"box": {
									"id": "obj-13",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										480.0,
										240.0,
										339.0,
										20.0
									],
									"text": "error WHAT - what was wrong - also in the console"
								}
							}
						],
						"lines": []
					},
					"patching_rect": [
						255.0,
						15.0,
						62.0,
						22.0
					],
					"text": "p ports"
				}
			},
			{
				"box": {
					"id": "obj-4",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 0,
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
							750.0
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
						"showontab": 1,
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
									"text": "see also"
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
									"text": "beside latent.bank"
								}
							},
							{
								"box": {
									"border": 0,
									"evaluatehref": 1,
									"fontface": 0,
									"fontname": "Arial",
									"fontsize": 12.0,
									"id": "obj-3",
									"linkbold": 1,
									"linkcolor": [
										0.122,
										0.345,
										0.451,
										1.0
									],
									"maxclass": "markup",
									"numinlets": 1,
									"numoutlets": 1,
									"outlettype": [
										""
									],
									"patching_rect": [
										15.0,
										105.0,
										112.0,
										22.0
									],
									"text": "<link href=\"; max opendoc latent.bank.maxref.xml\">reference page</link>"
								}
							},
							{
								"box": {
									"background": 1,
									"bgcolor": [
										0.878,
										0.878,
										0.878,
										1.0
									],
									"id": "obj-4",
									"maxclass": "panel",
									"mode": 0,
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										15.0,
										105.0,
										112.0,
										22.0
									],
									"rounded": 4
								}
							},
							{
								"box": {
									"id": "obj-5",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										195.0,
										105.0,
										273.0,
										20.0
									],
									"text": "all of it in Max's documentation window"
								}
							},
							{
								"box": {
									"fontface": 1,
									"fontsize": 13.0,
									"id": "obj-6",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										15.0,
										150.0,
										76.0,
										22.0
									],
									"text": "Objects"
								}
							},
							{
								"box": {
									"border": 0,
									"evaluatehref": 1,
									"fontface": 0,
									"fontname": "Arial",
									"fontsize": 12.0,
									"id": "obj-7",
									"linkbold": 1,
									"linkcolor": [
										0.122,
										0.345,
										0.451,
										1.0
									],
									"maxclass": "markup",
									"numinlets": 1,
									"numoutlets": 1,
									"outlettype": [
										""
									],
									"patching_rect": [
										15.0,
										180.0,
										106.0,
										22.0
									],
									"text": "<link href=\"; max openhelp latent.bridge\">latent.bridge</link>"
								}
							},
							{
								"box": {
									"background": 1,
									"bgcolor": [
										0.878,
										0.878,
										0.878,
										1.0
									],
									"id": "obj-8",
									"maxclass": "panel",
									"mode": 0,
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										15.0,
										180.0,
										106.0,
										22.0
									],
									"rounded": 4
								}
							},
							{
								"box": {
									"id": "obj-9",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										195.0,
										180.0,
										247.0,
										20.0
									],
									"text": "connect to the Latent Bridge server"
								}
							},
							{
								"box": {
									"border": 0,
									"evaluatehref": 1,
									"fontface": 0,
									"fontname": "Arial",
									"fontsize": 12.0,
									"id": "obj-10",
									"linkbold": 1,
									"linkcolor": [
										0.122,
										0.345,
										0.451,
										1.0
									],
									"maxclass": "markup",
									"numinlets": 1,
									"numoutlets": 1,
									"outlettype": [
										""
									],
									"patching_rect": [
										15.0,
										210.0,
										93.0,
										22.0
									],
									"text": "<link href=\"; max openhelp latent.rack\">latent.rack</link>"
								}
							},
							{
								"box": {
									"background": 1,
									"bgcolor": [
										0.878,
										0.878,
										0.878,
										1.0
									],
									"id": "obj-11",
									"maxclass": "panel",
									"mode": 0,
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										15.0,
										210.0,
										93.0,
										22.0
									],
									"rounded": 4
								}
							},
							{
								"box": {
									"id": "obj-12",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										195.0,
										210.0,
										326.0,
										20.0
									],
									"text": "the rack of a voice: what happens to its frames"
								}
							},
							{
								"box": {
									"id": "obj-13",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										15.0,
										255.0,
										339.0,
										20.0
									],
									"text": "All objects: menu Extras, Latent Bridge Overview."
								}
							}
						],
						"lines": []
					},
					"patching_rect": [
						375.0,
						15.0,
						60.0,
						22.0
					],
					"text": "p ?"
				}
			}
		],
		"lines": []
	}
}
