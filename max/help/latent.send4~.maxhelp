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
									"text": "latent.send4~"
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
									"text": "send the frames of 4 signals to a voice"
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
										841.0,
										34.0
									],
									"text": "Connect a player outlet by outlet, the rightmost too: each of its frames is sent once, when it is over, with what the signals were at its end, and so while the player stands."
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
									"maxclass": "message",
									"numinlets": 2,
									"numoutlets": 1,
									"outlettype": [
										""
									],
									"patching_rect": [
										15.0,
										315.0,
										194.0,
										22.0
									],
									"text": "new identity:4:2048:44100:1"
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
										69.0,
										22.0
									],
									"text": "gain 0.5"
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
										45.0,
										375.0,
										42.0,
										22.0
									],
									"text": "stop"
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
										60.0,
										405.0,
										42.0,
										22.0
									],
									"text": "free"
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
										315.0,
										168.0,
										20.0
									],
									"text": "or your model of 4 dims"
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
									"id": "obj-19",
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
									"id": "obj-21",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										645.0,
										375.0,
										254.0,
										20.0
									],
									"text": "silence, when the player has stopped"
								}
							},
							{
								"box": {
									"id": "obj-22",
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
									"id": "obj-23",
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
									"id": "obj-24",
									"maxclass": "newobj",
									"numinlets": 1,
									"numoutlets": 1,
									"outlettype": [
										""
									],
									"patching_rect": [
										210.0,
										465.0,
										89.0,
										22.0
									],
									"text": "prepend set"
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
										210.0,
										495.0,
										240.0,
										22.0
									],
									"text": ""
								}
							},
							{
								"box": {
									"id": "obj-26",
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
									"id": "obj-27",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										645.0,
										480.0,
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
									"id": "obj-28",
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
										480.0,
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
									"id": "obj-29",
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
									"text": "open latent-example-8.wav"
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
										30.0,
										570.0,
										49.0,
										22.0
									],
									"text": "start"
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
										45.0,
										600.0,
										42.0,
										22.0
									],
									"text": "stop"
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
										540.0,
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
									"id": "obj-33",
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
									"id": "obj-34",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										645.0,
										570.0,
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
										570.0,
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
										600.0,
										247.0,
										20.0
									],
									"text": "stop it - the voice holds the frame"
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
									"id": "obj-38",
									"maxclass": "newobj",
									"numinlets": 1,
									"numoutlets": 6,
									"outlettype": [
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
										174.0,
										22.0
									],
									"text": "latent.play4~ 2048 44100"
								}
							},
							{
								"box": {
									"id": "obj-39",
									"maxclass": "newobj",
									"numinlets": 0,
									"numoutlets": 1,
									"outlettype": [
										""
									],
									"patching_rect": [
										210.0,
										675.0,
										148.0,
										22.0
									],
									"text": "r latent.send4~-help"
								}
							},
							{
								"box": {
									"id": "obj-40",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										645.0,
										675.0,
										247.0,
										20.0
									],
									"text": "what is clicked in the tab messages"
								}
							},
							{
								"box": {
									"id": "obj-41",
									"maxclass": "newobj",
									"numinlets": 6,
									"numoutlets": 1,
									"outlettype": [
										""
									],
									"patching_rect": [
										15.0,
										705.0,
										181.0,
										22.0
									],
									"text": "latent.send4~ lead stream"
								}
							},
							{
								"box": {
									"id": "obj-42",
									"maxclass": "newobj",
									"numinlets": 1,
									"numoutlets": 1,
									"outlettype": [
										""
									],
									"patching_rect": [
										15.0,
										735.0,
										89.0,
										22.0
									],
									"text": "prepend set"
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
										15.0,
										765.0,
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
										"obj-23",
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
										"obj-23",
										0
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
										"obj-16",
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
										"obj-29",
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
										"obj-31",
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
										"obj-39",
										0
									],
									"destination": [
										"obj-41",
										4
									]
								}
							},
							{
								"patchline": {
									"source": [
										"obj-38",
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
										"obj-38",
										1
									],
									"destination": [
										"obj-41",
										1
									]
								}
							},
							{
								"patchline": {
									"source": [
										"obj-38",
										2
									],
									"destination": [
										"obj-41",
										2
									]
								}
							},
							{
								"patchline": {
									"source": [
										"obj-38",
										3
									],
									"destination": [
										"obj-41",
										3
									]
								}
							},
							{
								"patchline": {
									"source": [
										"obj-38",
										5
									],
									"destination": [
										"obj-41",
										5
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
										"obj-42",
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
										"obj-43",
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
									"text": "what latent.send4~ takes - a click sends it to the first tab"
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
										42.0,
										22.0
									],
									"text": "bang"
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
										260.0,
										34.0
									],
									"text": "send what the signals are now, as one more frame"
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
										42.0,
										22.0
									],
									"text": "live"
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
										221.0,
										34.0
									],
									"text": "from now on the newest frame is played, and held"
								}
							},
							{
								"box": {
									"id": "obj-7",
									"maxclass": "newobj",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										15.0,
										210.0,
										148.0,
										22.0
									],
									"text": "s latent.send4~-help"
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
										495.0,
										105.0,
										56.0,
										22.0
									],
									"text": "stream"
								}
							},
							{
								"box": {
									"id": "obj-9",
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
									"text": "from now on all frames are played, in order, by number"
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
										150.0,
										49.0,
										22.0
									],
									"text": "start"
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
										150.0,
										247.0,
										34.0
									],
									"text": "a stream begins: the next frame has the number 0"
								}
							},
							{
								"box": {
									"id": "obj-12",
									"maxclass": "newobj",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										480.0,
										210.0,
										148.0,
										22.0
									],
									"text": "s latent.send4~-help"
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
										"obj-7",
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
										"obj-7",
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
										"obj-8",
										0
									],
									"destination": [
										"obj-12",
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
										"obj-10",
										0
									],
									"destination": [
										"obj-12",
										0
									],
									"midpoints": [
										504.5,
										176.0,
										489.5,
										176.0
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
									"text": "what goes into latent.send4~, and what comes out"
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
										247.0,
										20.0
									],
									"text": "Inlet 0 to 3: signals - dims 0 to 3"
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
									"text": "Inlet 4: messages - see the tab messages"
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
										195.0,
										405.0,
										20.0
									],
									"text": "Inlet 5: signal - frames of a player, to be in step with it"
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
										240.0,
										76.0,
										22.0
									],
									"text": "Outlets"
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
										270.0,
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
									"id": "obj-9",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										15.0,
										315.0,
										92.0,
										22.0
									],
									"text": "Arguments"
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
										181.0,
										20.0
									],
									"text": "VOICE - name of the voice"
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
										15.0,
										375.0,
										392.0,
										34.0
									],
									"text": "MODE - live: the newest frame is played - stream: all, in order (default live)"
								}
							},
							{
								"box": {
									"id": "obj-12",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										15.0,
										420.0,
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
									"id": "obj-13",
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
									"id": "obj-14",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										480.0,
										135.0,
										227.0,
										20.0
									],
									"text": "sent N - frames sent since start"
								}
							},
							{
								"box": {
									"id": "obj-15",
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
									"text": "fail frame REASON - live frames are ignored - said once a second"
								}
							},
							{
								"box": {
									"id": "obj-16",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										480.0,
										210.0,
										293.0,
										20.0
									],
									"text": "fail stream REASON - the same for a stream"
								}
							},
							{
								"box": {
									"id": "obj-17",
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
									"text": "beside latent.send4~"
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
									"text": "<link href=\"; max opendoc latent.send4~.maxref.xml\">reference page</link>"
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
									"text": "<link href=\"; max openhelp latent.send\">latent.send</link>"
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
										267.0,
										20.0
									],
									"text": "send frames to a voice - one list each"
								}
							},
							{
								"box": {
									"fontface": 1,
									"fontsize": 13.0,
									"id": "obj-13",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										15.0,
										255.0,
										292.0,
										22.0
									],
									"text": "The same for other numbers of dims"
								}
							},
							{
								"box": {
									"border": 0,
									"evaluatehref": 1,
									"fontface": 0,
									"fontname": "Arial",
									"fontsize": 12.0,
									"id": "obj-14",
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
										285.0,
										423.0,
										22.0
									],
									"text": "<link href=\"; max openhelp latent.send8~\">latent.send8~</link>, <link href=\"; max openhelp latent.send16~\">latent.send16~</link>, <link href=\"; max openhelp latent.send32~\">latent.send32~</link>, <link href=\"; max openhelp latent.send64~\">latent.send64~</link>"
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
									"id": "obj-15",
									"maxclass": "panel",
									"mode": 0,
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										15.0,
										285.0,
										423.0,
										22.0
									],
									"rounded": 4
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
										330.0,
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
