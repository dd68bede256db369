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
									"text": "latent.bridge"
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
									"text": "connect to the Latent Bridge server"
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
									"text": "The server plays neural decoders outside of Max. All other objects here speak with it through this one. It hears on a port of its own, which it tells the server. Nothing is opened before connect."
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
									"maxclass": "message",
									"numinlets": 2,
									"numoutlets": 1,
									"outlettype": [
										""
									],
									"patching_rect": [
										30.0,
										210.0,
										56.0,
										22.0
									],
									"text": "status"
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
										45.0,
										240.0,
										56.0,
										22.0
									],
									"text": "models"
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
										60.0,
										270.0,
										102.0,
										22.0
									],
									"text": "model factory"
								}
							},
							{
								"box": {
									"id": "obj-11",
									"maxclass": "message",
									"numinlets": 2,
									"numoutlets": 1,
									"outlettype": [
										""
									],
									"patching_rect": [
										75.0,
										300.0,
										56.0,
										22.0
									],
									"text": "voices"
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
										90.0,
										330.0,
										49.0,
										22.0
									],
									"text": "slots"
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
										105.0,
										360.0,
										155.0,
										22.0
									],
									"text": "send /voice/info lead"
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
										120.0,
										390.0,
										82.0,
										22.0
									],
									"text": "disconnect"
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
										180.0,
										254.0,
										20.0
									],
									"text": "open the socket - a bang does it too"
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
									"id": "obj-17",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										645.0,
										210.0,
										135.0,
										20.0
									],
									"text": "how is the server?"
								}
							},
							{
								"box": {
									"id": "obj-18",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										645.0,
										240.0,
										168.0,
										20.0
									],
									"text": "which models are there?"
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
										270.0,
										128.0,
										20.0
									],
									"text": "what is this one?"
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
										300.0,
										168.0,
										20.0
									],
									"text": "which voices are there?"
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
										330.0,
										161.0,
										20.0
									],
									"text": "which slots are there?"
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
										360.0,
										115.0,
										20.0
									],
									"text": "any OSC message"
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
										390.0,
										122.0,
										20.0
									],
									"text": "close the socket"
								}
							},
							{
								"box": {
									"id": "obj-24",
									"maxclass": "newobj",
									"numinlets": 0,
									"numoutlets": 1,
									"outlettype": [
										""
									],
									"patching_rect": [
										135.0,
										420.0,
										148.0,
										22.0
									],
									"text": "r latent.bridge-help"
								}
							},
							{
								"box": {
									"id": "obj-25",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										645.0,
										420.0,
										247.0,
										20.0
									],
									"text": "what is clicked in the tab messages"
								}
							},
							{
								"box": {
									"id": "obj-26",
									"maxclass": "newobj",
									"numinlets": 1,
									"numoutlets": 2,
									"outlettype": [
										"",
										""
									],
									"patching_rect": [
										15.0,
										450.0,
										201.0,
										22.0
									],
									"text": "latent.bridge 127.0.0.1 9127"
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
											420.0,
											330.0
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
													"comment": "(messages) answers and events",
													"id": "obj-1",
													"index": 1,
													"maxclass": "inlet",
													"numinlets": 0,
													"numoutlets": 1,
													"outlettype": [
														""
													],
													"patching_rect": [
														15.0,
														15.0,
														30.0,
														30.0
													]
												}
											},
											{
												"box": {
													"id": "obj-2",
													"maxclass": "newobj",
													"numinlets": 2,
													"numoutlets": 2,
													"outlettype": [
														"",
														""
													],
													"patching_rect": [
														15.0,
														75.0,
														89.0,
														22.0
													],
													"text": "route voice"
												}
											},
											{
												"box": {
													"id": "obj-3",
													"maxclass": "newobj",
													"numinlets": 2,
													"numoutlets": 2,
													"outlettype": [
														"",
														""
													],
													"patching_rect": [
														15.0,
														135.0,
														89.0,
														22.0
													],
													"text": "route meter"
												}
											},
											{
												"box": {
													"id": "obj-4",
													"maxclass": "newobj",
													"numinlets": 1,
													"numoutlets": 1,
													"outlettype": [
														""
													],
													"patching_rect": [
														15.0,
														195.0,
														102.0,
														22.0
													],
													"text": "prepend voice"
												}
											},
											{
												"box": {
													"id": "obj-5",
													"maxclass": "newobj",
													"numinlets": 1,
													"numoutlets": 1,
													"outlettype": [
														""
													],
													"patching_rect": [
														165.0,
														255.0,
														89.0,
														22.0
													],
													"text": "prepend set"
												}
											},
											{
												"box": {
													"comment": "(messages) the answer, to be shown",
													"id": "obj-6",
													"index": 1,
													"maxclass": "outlet",
													"numinlets": 1,
													"numoutlets": 0,
													"patching_rect": [
														165.0,
														300.0,
														30.0,
														30.0
													]
												}
											}
										],
										"lines": [
											{
												"patchline": {
													"source": [
														"obj-1",
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
														"obj-3",
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
														"obj-5",
														0
													]
												}
											},
											{
												"patchline": {
													"source": [
														"obj-3",
														1
													],
													"destination": [
														"obj-4",
														0
													]
												}
											},
											{
												"patchline": {
													"source": [
														"obj-4",
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
														"obj-5",
														0
													],
													"destination": [
														"obj-6",
														0
													]
												}
											}
										]
									},
									"patching_rect": [
										15.0,
										480.0,
										75.0,
										22.0
									],
									"text": "p answers"
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
										510.0,
										210.0,
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
										255.0,
										480.0,
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
										255.0,
										510.0,
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
										510.0,
										188.0,
										20.0
									],
									"text": "its answers, and how it is"
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
										555.0,
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
										555.0,
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
									"id": "obj-34",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										645.0,
										585.0,
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
										585.0,
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
									"id": "obj-36",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										645.0,
										615.0,
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
										615.0,
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
									"id": "obj-38",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										645.0,
										645.0,
										89.0,
										20.0
									],
									"text": "another one"
								}
							},
							{
								"box": {
									"id": "obj-39",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										645.0,
										675.0,
										62.0,
										20.0
									],
									"text": "silence"
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
									"id": "obj-40",
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
										675.0,
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
									"id": "obj-41",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										645.0,
										705.0,
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
										615.0,
										705.0,
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
										270.0,
										555.0,
										89.0,
										22.0
									],
									"text": "new factory"
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
										285.0,
										585.0,
										69.0,
										22.0
									],
									"text": "gain 0.5"
								}
							},
							{
								"box": {
									"id": "obj-45",
									"maxclass": "message",
									"numinlets": 2,
									"numoutlets": 1,
									"outlettype": [
										""
									],
									"patching_rect": [
										15.0,
										615.0,
										141.0,
										22.0
									],
									"text": "-0.2 -1 1 0 1 0 1 0"
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
										30.0,
										645.0,
										135.0,
										22.0
									],
									"text": "-0.2 0 0 0 0 0 0 0"
								}
							},
							{
								"box": {
									"id": "obj-47",
									"maxclass": "message",
									"numinlets": 2,
									"numoutlets": 1,
									"outlettype": [
										""
									],
									"patching_rect": [
										300.0,
										675.0,
										42.0,
										22.0
									],
									"text": "stop"
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
										315.0,
										705.0,
										42.0,
										22.0
									],
									"text": "free"
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
										735.0,
										122.0,
										22.0
									],
									"text": "latent.send lead"
								}
							},
							{
								"box": {
									"id": "obj-50",
									"maxclass": "newobj",
									"numinlets": 1,
									"numoutlets": 1,
									"outlettype": [
										""
									],
									"patching_rect": [
										270.0,
										735.0,
										128.0,
										22.0
									],
									"text": "latent.voice lead"
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
										15.0,
										765.0,
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
										15.0,
										795.0,
										240.0,
										22.0
									],
									"text": ""
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
										270.0,
										765.0,
										89.0,
										22.0
									],
									"text": "prepend set"
								}
							},
							{
								"box": {
									"id": "obj-54",
									"maxclass": "message",
									"numinlets": 2,
									"numoutlets": 1,
									"outlettype": [
										""
									],
									"patching_rect": [
										270.0,
										795.0,
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
										"obj-26",
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
										"obj-26",
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
										"obj-26",
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
										"obj-26",
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
										"obj-26",
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
										"obj-26",
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
										"obj-26",
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
										"obj-26",
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
										1
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
										"obj-45",
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
										"obj-46",
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
										"obj-43",
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
										"obj-44",
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
										"obj-47",
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
										"obj-50",
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
							},
							{
								"patchline": {
									"source": [
										"obj-50",
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
										"obj-54",
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
									"text": "what latent.bridge takes - a click sends it to the first tab"
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
									"text": "connect"
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
									"text": "connect HOST PORT - open the socket, as a bang does - both may be left out"
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
										82.0,
										22.0
									],
									"text": "disconnect"
								}
							},
							{
								"box": {
									"id": "obj-6",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										210.0,
										150.0,
										69.0,
										20.0
									],
									"text": "close it"
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
										30.0,
										180.0,
										56.0,
										22.0
									],
									"text": "status"
								}
							},
							{
								"box": {
									"id": "obj-8",
									"linecount": 2,
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										210.0,
										180.0,
										254.0,
										34.0
									],
									"text": "ask how the server is - status.reply KEY VALUES"
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
										225.0,
										49.0,
										22.0
									],
									"text": "slots"
								}
							},
							{
								"box": {
									"id": "obj-10",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										210.0,
										225.0,
										181.0,
										20.0
									],
									"text": "ask which slots there are"
								}
							},
							{
								"box": {
									"id": "obj-11",
									"maxclass": "message",
									"numinlets": 2,
									"numoutlets": 1,
									"outlettype": [
										""
									],
									"patching_rect": [
										30.0,
										255.0,
										56.0,
										22.0
									],
									"text": "voices"
								}
							},
							{
								"box": {
									"id": "obj-12",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										210.0,
										255.0,
										188.0,
										20.0
									],
									"text": "ask which voices there are"
								}
							},
							{
								"box": {
									"id": "obj-13",
									"maxclass": "newobj",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										15.0,
										300.0,
										148.0,
										22.0
									],
									"text": "s latent.bridge-help"
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
										495.0,
										105.0,
										56.0,
										22.0
									],
									"text": "models"
								}
							},
							{
								"box": {
									"id": "obj-15",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										675.0,
										105.0,
										188.0,
										20.0
									],
									"text": "ask which models there are"
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
										495.0,
										135.0,
										102.0,
										22.0
									],
									"text": "model factory"
								}
							},
							{
								"box": {
									"id": "obj-17",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										675.0,
										135.0,
										234.0,
										20.0
									],
									"text": "model MODEL - ask what a model is"
								}
							},
							{
								"box": {
									"id": "obj-18",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										495.0,
										165.0,
										293.0,
										20.0
									],
									"text": "record PATH - record what the server plays"
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
										495.0,
										195.0,
										82.0,
										22.0
									],
									"text": "stoprecord"
								}
							},
							{
								"box": {
									"id": "obj-20",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										675.0,
										195.0,
										135.0,
										20.0
									],
									"text": "end that recording"
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
										495.0,
										225.0,
										42.0,
										22.0
									],
									"text": "quit"
								}
							},
							{
								"box": {
									"id": "obj-22",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										675.0,
										225.0,
										108.0,
										20.0
									],
									"text": "end the server"
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
										495.0,
										255.0,
										155.0,
										22.0
									],
									"text": "send /voice/info lead"
								}
							},
							{
								"box": {
									"id": "obj-24",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										675.0,
										255.0,
										260.0,
										20.0
									],
									"text": "send ADDRESS VALUES - any OSC message"
								}
							},
							{
								"box": {
									"id": "obj-25",
									"maxclass": "newobj",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										480.0,
										300.0,
										148.0,
										22.0
									],
									"text": "s latent.bridge-help"
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
										"obj-13",
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
										"obj-13",
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
										"obj-7",
										0
									],
									"destination": [
										"obj-13",
										0
									],
									"midpoints": [
										39.5,
										206.0,
										24.5,
										206.0
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
										"obj-13",
										0
									],
									"midpoints": [
										39.5,
										251.0,
										24.5,
										251.0
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
									],
									"midpoints": [
										39.5,
										281.0,
										24.5,
										281.0
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
										"obj-25",
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
										"obj-16",
										0
									],
									"destination": [
										"obj-25",
										0
									],
									"midpoints": [
										504.5,
										161.0,
										489.5,
										161.0
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
										"obj-25",
										0
									],
									"midpoints": [
										504.5,
										221.0,
										489.5,
										221.0
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
									],
									"midpoints": [
										504.5,
										251.0,
										489.5,
										251.0
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
										"obj-25",
										0
									],
									"midpoints": [
										504.5,
										281.0,
										489.5,
										281.0
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
									"text": "what goes into latent.bridge, and what comes out"
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
										392.0,
										20.0
									],
									"text": "Outlet 0: messages - answers and events: done ADDRESS ..."
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
									"text": "Outlet 1: messages - status"
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
										320.0,
										20.0
									],
									"text": "HOST - where the server is (default 127.0.0.1)"
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
										320.0,
										20.0
									],
									"text": "PORT - its UDP port (1 to 65535, default 9127)"
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
										419.0,
										20.0
									],
									"text": "NAME - only for more than one bridge - the others name it too"
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
										313.0,
										20.0
									],
									"text": "connected 0/1 - the socket is closed, or open"
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
										165.0,
										392.0,
										20.0
									],
									"text": "server 0/1 - the server answers, or not (asked every 2 s)"
								}
							},
							{
								"box": {
									"id": "obj-15",
									"maxclass": "comment",
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										480.0,
										195.0,
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
									"text": "beside latent.bridge"
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
									"text": "<link href=\"; max opendoc latent.bridge.maxref.xml\">reference page</link>"
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
									"id": "obj-8",
									"maxclass": "panel",
									"mode": 0,
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										15.0,
										180.0,
										99.0,
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
									"text": "<link href=\"; max openhelp latent.slot\">latent.slot</link>"
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
										379.0,
										20.0
									],
									"text": "a latent song in the server and the voice that plays it"
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
									"id": "obj-14",
									"maxclass": "panel",
									"mode": 0,
									"numinlets": 1,
									"numoutlets": 0,
									"patching_rect": [
										15.0,
										240.0,
										93.0,
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
										267.0,
										20.0
									],
									"text": "send frames to a voice - one list each"
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
