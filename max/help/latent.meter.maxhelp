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
									"text": "latent.meter"
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
									"text": "a panel with the level and state of a voice"
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
										90.0,
										775.0,
										20.0
									],
									"text": "The bar is 60 dB long and ends at full scale. Below it is the state. It rests when nothing comes for half a second."
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
										135.0,
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
										135.0,
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
										135.0,
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
										165.0,
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
										165.0,
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
										165.0,
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
										195.0,
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
										225.0,
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
										255.0,
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
										300.0,
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
										300.0,
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
										330.0,
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
										330.0,
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
										360.0,
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
										360.0,
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
										390.0,
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
										390.0,
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
									"id": "obj-21",
									"maxclass": "message",
									"numinlets": 2,
									"numoutlets": 1,
									"outlettype": [
										""
									],
									"patching_rect": [
										15.0,
										300.0,
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
										330.0,
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
										360.0,
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
										390.0,
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
										420.0,
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
										420.0,
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
										450.0,
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
										480.0,
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
										450.0,
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
										480.0,
										240.0,
										22.0
									],
									"text": ""
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
										15.0,
										525.0,
										42.0,
										22.0
									],
									"text": "info"
								}
							},
							{
								"box": {
									"id": "obj-32",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										645.0,
										525.0,
										161.0,
										20.0
									],
									"text": "is there such a voice?"
								}
							},
							{
								"box": {
									"id": "obj-33",
									"maxclass": "newobj",
									"numinlets": 0,
									"numoutlets": 1,
									"outlettype": [
										""
									],
									"patching_rect": [
										30.0,
										555.0,
										141.0,
										22.0
									],
									"text": "r latent.meter-help"
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
										555.0,
										247.0,
										20.0
									],
									"text": "what is clicked in the tab messages"
								}
							},
							{
								"box": {
									"args": [
										"lead"
									],
									"embed": 0,
									"id": "obj-35",
									"maxclass": "bpatcher",
									"name": "latent.meter.maxpat",
									"numinlets": 1,
									"numoutlets": 1,
									"outlettype": [
										""
									],
									"patching_rect": [
										15.0,
										585.0,
										210.0,
										60.0
									],
									"viewvisibility": 1
								}
							},
							{
								"box": {
									"id": "obj-36",
									"maxclass": "flonum",
									"numinlets": 1,
									"numoutlets": 2,
									"outlettype": [
										"",
										"bang"
									],
									"patching_rect": [
										15.0,
										645.0,
										60.0,
										22.0
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
										90.0,
										645.0,
										115.0,
										20.0
									],
									"text": "its level in dB"
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
										615.0,
										141.0,
										20.0
									],
									"text": "its level and state"
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
									"id": "obj-39",
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
										615.0,
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
										"obj-31",
										0
									],
									"destination": [
										"obj-35",
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
										"obj-35",
										0
									]
								}
							},
							{
								"patchline": {
									"source": [
										"obj-35",
										0
									],
									"destination": [
										"obj-36",
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
									"text": "what latent.meter takes - a click sends it to the first tab"
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
										495.0,
										105.0,
										42.0,
										22.0
									],
									"text": "info"
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
										675.0,
										105.0,
										247.0,
										34.0
									],
									"text": "ask, to see whether there is such a voice"
								}
							},
							{
								"box": {
									"id": "obj-5",
									"maxclass": "newobj",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										480.0,
										165.0,
										141.0,
										22.0
									],
									"text": "s latent.meter-help"
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
										"obj-5",
										0
									],
									"midpoints": [
										504.5,
										131.0,
										489.5,
										131.0
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
									"text": "what goes into latent.meter, and what comes out"
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
										359.0,
										20.0
									],
									"text": "Outlet 0: messages - level in dB, -60 to 0 and above"
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
										181.0,
										20.0
									],
									"text": "VOICE - name of the voice"
								}
							},
							{
								"box": {
									"id": "obj-9",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										15.0,
										315.0,
										372.0,
										20.0
									],
									"text": "NAME - of the latent.bridge, if there is more than one"
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
									"text": "beside latent.meter"
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
									"text": "<link href=\"; max opendoc latent.meter.maxref.xml\">reference page</link>"
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
										99.0,
										22.0
									],
									"text": "<link href=\"; max openhelp latent.voice\">latent.voice</link>"
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
										99.0,
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
										273.0,
										20.0
									],
									"text": "make a voice of the server and steer it"
								}
							},
							{
								"box": {
									"border": 0,
									"evaluatehref": 1,
									"fontface": 0,
									"fontname": "Arial",
									"fontsize": 12.0,
									"id": "obj-13",
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
										240.0,
										112.0,
										22.0
									],
									"text": "<link href=\"; max openhelp latent.receive\">latent.receive</link>"
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
									"id": "obj-14",
									"maxclass": "panel",
									"mode": 0,
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										15.0,
										240.0,
										112.0,
										22.0
									],
									"rounded": 4
								}
							},
							{
								"box": {
									"id": "obj-15",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										195.0,
										240.0,
										240.0,
										20.0
									],
									"text": "what the server says about a voice"
								}
							},
							{
								"box": {
									"id": "obj-16",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										15.0,
										285.0,
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
