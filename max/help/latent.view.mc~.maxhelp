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
									"text": "latent.view.mc~"
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
									"text": "a bar for each of DIMS signals"
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
										848.0,
										34.0
									],
									"text": "Shows what a player or a maker of latents gives, at most 20 times a second. Max draws it. A bar that leaves the range stays at its end. One multichannel cord carries all dims, for [mcs.nn~ model decode]."
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
										399.0,
										20.0
									],
									"text": "latent-bridge serve: only needed to send frames to it, too"
								}
							},
							{
								"box": {
									"id": "obj-5",
									"maxclass": "ezdac~",
									"numinlets": 2,
									"numoutlets": 0,
									"patching_rect": [
										15.0,
										180.0,
										45.0,
										45.0
									]
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
										180.0,
										141.0,
										20.0
									],
									"text": "switch the sound on"
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
									"id": "obj-7",
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
									"id": "obj-8",
									"maxclass": "message",
									"numinlets": 2,
									"numoutlets": 1,
									"outlettype": [
										""
									],
									"patching_rect": [
										15.0,
										240.0,
										181.0,
										22.0
									],
									"text": "open latent-example-8.wav"
								}
							},
							{
								"box": {
									"id": "obj-9",
									"maxclass": "message",
									"numinlets": 2,
									"numoutlets": 1,
									"outlettype": [
										""
									],
									"patching_rect": [
										30.0,
										270.0,
										49.0,
										22.0
									],
									"text": "start"
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
										45.0,
										300.0,
										42.0,
										22.0
									],
									"text": "stop"
								}
							},
							{
								"box": {
									"id": "obj-11",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										645.0,
										240.0,
										89.0,
										20.0
									],
									"text": "open a song"
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
									"id": "obj-12",
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
										240.0,
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
									"id": "obj-13",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										645.0,
										270.0,
										62.0,
										20.0
									],
									"text": "play it"
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
										270.0,
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
										300.0,
										62.0,
										20.0
									],
									"text": "stop it"
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
										300.0,
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
									"maxclass": "newobj",
									"numinlets": 1,
									"numoutlets": 3,
									"outlettype": [
										"multichannelsignal",
										"",
										"signal"
									],
									"patching_rect": [
										15.0,
										330.0,
										128.0,
										22.0
									],
									"text": "latent.play.mc~ 8"
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
										435.0,
										375.0,
										62.0,
										22.0
									],
									"text": "range 1"
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
										450.0,
										405.0,
										56.0,
										22.0
									],
									"text": "rate 5"
								}
							},
							{
								"box": {
									"id": "obj-20",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										645.0,
										375.0,
										148.0,
										20.0
									],
									"text": "bars go from -1 to 1"
								}
							},
							{
								"box": {
									"id": "obj-21",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										645.0,
										405.0,
										174.0,
										20.0
									],
									"text": "look five times a second"
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
										465.0,
										435.0,
										161.0,
										22.0
									],
									"text": "r latent.view.mc~-help"
								}
							},
							{
								"box": {
									"id": "obj-23",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										645.0,
										435.0,
										247.0,
										20.0
									],
									"text": "what is clicked in the tab messages"
								}
							},
							{
								"box": {
									"args": [
										8,
										2
									],
									"embed": 0,
									"id": "obj-24",
									"maxclass": "bpatcher",
									"name": "latent.view.mc~.maxpat",
									"numinlets": 2,
									"numoutlets": 1,
									"outlettype": [
										""
									],
									"patching_rect": [
										15.0,
										465.0,
										396.0,
										108.0
									],
									"viewvisibility": 1
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
										585.0,
										89.0,
										22.0
									],
									"text": "prepend set"
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
										15.0,
										615.0,
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
										"obj-8",
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
										"obj-9",
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
										"obj-10",
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
										"obj-18",
										0
									],
									"destination": [
										"obj-24",
										1
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
										"obj-24",
										1
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
										"obj-24",
										1
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
										"obj-24",
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
										"obj-25",
										0
									],
									"destination": [
										"obj-26",
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
									"text": "what latent.view.mc~ takes - a click sends it to the first tab"
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
										62.0,
										22.0
									],
									"text": "range 1"
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
										214.0,
										34.0
									],
									"text": "range V - bars go from -V to V (default 3)"
								}
							},
							{
								"box": {
									"id": "obj-5",
									"maxclass": "newobj",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										15.0,
										165.0,
										161.0,
										22.0
									],
									"text": "s latent.view.mc~-help"
								}
							},
							{
								"box": {
									"id": "obj-6",
									"maxclass": "message",
									"numinlets": 2,
									"numoutlets": 1,
									"outlettype": [
										""
									],
									"patching_rect": [
										495.0,
										105.0,
										56.0,
										22.0
									],
									"text": "rate 5"
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
										675.0,
										105.0,
										260.0,
										34.0
									],
									"text": "rate HZ - how often it looks (0 to 20 Hz, default 20)"
								}
							},
							{
								"box": {
									"id": "obj-8",
									"maxclass": "newobj",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										480.0,
										165.0,
										161.0,
										22.0
									],
									"text": "s latent.view.mc~-help"
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
										"obj-6",
										0
									],
									"destination": [
										"obj-8",
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
									"text": "what goes into latent.view.mc~, and what comes out"
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
										313.0,
										20.0
									],
									"text": "Inlet 0: signals - one cord, dims 0 to DIMS-1"
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
										165.0,
										280.0,
										20.0
									],
									"text": "Inlet 1: messages - see the tab messages"
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
										210.0,
										76.0,
										22.0
									],
									"text": "Outlets"
								}
							},
							{
								"box": {
									"id": "obj-7",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										15.0,
										240.0,
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
									"id": "obj-8",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										15.0,
										285.0,
										92.0,
										22.0
									],
									"text": "Arguments"
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
										359.0,
										20.0
									],
									"text": "DIMS - number of dims - it must be given (1 or more)"
								}
							},
							{
								"box": {
									"id": "obj-10",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										15.0,
										345.0,
										333.0,
										20.0
									],
									"text": "RANGE - bars go from -RANGE to RANGE (default 3)"
								}
							},
							{
								"box": {
									"id": "obj-11",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										15.0,
										375.0,
										267.0,
										20.0
									],
									"text": "RATE - how often it looks (default 20)"
								}
							},
							{
								"box": {
									"fontface": 1,
									"fontsize": 13.0,
									"id": "obj-12",
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
									"id": "obj-13",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										480.0,
										135.0,
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
									"text": "beside latent.view.mc~"
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
									"text": "<link href=\"; max opendoc latent.view.mc~.maxref.xml\">reference page</link>"
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
										119.0,
										22.0
									],
									"text": "<link href=\"; max openhelp latent.play.mc~\">latent.play.mc~</link>"
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
										119.0,
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
										293.0,
										20.0
									],
									"text": "play a latent song of DIMS dims as signals"
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
										119.0,
										22.0
									],
									"text": "<link href=\"; max openhelp latent.send.mc~\">latent.send.mc~</link>"
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
										119.0,
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
										293.0,
										20.0
									],
									"text": "send the frames of DIMS signals to a voice"
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
