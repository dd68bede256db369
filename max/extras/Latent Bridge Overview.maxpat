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
			1020.0,
			795.0
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
					"fontsize": 26.0,
					"id": "obj-1",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						75.0,
						600.0,
						36.0
					],
					"text": "Latent Bridge",
					"presentation": 1,
					"presentation_rect": [
						15.0,
						12.0,
						600.0,
						36.0
					]
				}
			},
			{
				"box": {
					"fontsize": 14.0,
					"id": "obj-2",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						135.0,
						700.0,
						24.0
					],
					"text": "play neural decoders by their latents - click on a name for its help",
					"presentation": 1,
					"presentation_rect": [
						15.0,
						48.0,
						700.0,
						24.0
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
						915.0,
						195.0,
						960.0,
						22.0
					],
					"text": "An 8 in a name: there are 4, 8, 16, 32 and 64, too.",
					"presentation": 1,
					"presentation_rect": [
						15.0,
						72.0,
						960.0,
						22.0
					]
				}
			},
			{
				"box": {
					"background": 1,
					"id": "obj-4",
					"maxclass": "panel",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						255.0,
						60.0,
						15.0
					],
					"rounded": 4,
					"presentation": 1,
					"presentation_rect": [
						15.0,
						100.0,
						480.0,
						24.0
					],
					"bgcolor": [
						0.184,
						0.435,
						0.561,
						1.0
					]
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
						915.0,
						315.0,
						468.0,
						22.0
					],
					"text": "Play songs",
					"textcolor": [
						1.0,
						1.0,
						1.0,
						1.0
					],
					"presentation": 1,
					"presentation_rect": [
						21.0,
						101.0,
						468.0,
						22.0
					]
				}
			},
			{
				"box": {
					"border": 0,
					"evaluatehref": 1,
					"fontface": 0,
					"fontname": "Arial",
					"fontsize": 12.0,
					"id": "obj-6",
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
						915.0,
						375.0,
						99.0,
						22.0
					],
					"text": "<link href=\"; max openhelp latent.play~\">latent.play~</link>",
					"presentation": 1,
					"presentation_rect": [
						15.0,
						127.0,
						97.0,
						20.0
					]
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
					"id": "obj-7",
					"maxclass": "panel",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						375.0,
						99.0,
						22.0
					],
					"rounded": 0,
					"presentation": 1,
					"presentation_rect": [
						15.0,
						127.0,
						144.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-8",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						435.0,
						340.0,
						20.0
					],
					"text": "play a latent song of any number of dims",
					"presentation": 1,
					"presentation_rect": [
						165.0,
						127.0,
						340.0,
						20.0
					]
				}
			},
			{
				"box": {
					"border": 0,
					"evaluatehref": 1,
					"fontface": 0,
					"fontname": "Arial",
					"fontsize": 12.0,
					"id": "obj-9",
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
						915.0,
						495.0,
						93.0,
						22.0
					],
					"text": "<link href=\"; max openhelp latent.dim~\">latent.dim~</link>",
					"presentation": 1,
					"presentation_rect": [
						15.0,
						147.0,
						90.0,
						20.0
					]
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
					"id": "obj-10",
					"maxclass": "panel",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						495.0,
						93.0,
						22.0
					],
					"rounded": 0,
					"presentation": 1,
					"presentation_rect": [
						15.0,
						147.0,
						144.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-11",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						555.0,
						340.0,
						20.0
					],
					"text": "one dim of a player as a signal",
					"presentation": 1,
					"presentation_rect": [
						165.0,
						147.0,
						340.0,
						20.0
					]
				}
			},
			{
				"box": {
					"border": 0,
					"evaluatehref": 1,
					"fontface": 0,
					"fontname": "Arial",
					"fontsize": 12.0,
					"id": "obj-12",
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
						915.0,
						615.0,
						106.0,
						22.0
					],
					"text": "<link href=\"; max openhelp latent.play8~\">latent.play8~</link>",
					"presentation": 1,
					"presentation_rect": [
						15.0,
						167.0,
						103.0,
						20.0
					]
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
					"id": "obj-13",
					"maxclass": "panel",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						615.0,
						106.0,
						22.0
					],
					"rounded": 0,
					"presentation": 1,
					"presentation_rect": [
						15.0,
						167.0,
						144.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-14",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						675.0,
						340.0,
						20.0
					],
					"text": "play a latent song of 8 dims as signals",
					"presentation": 1,
					"presentation_rect": [
						165.0,
						167.0,
						340.0,
						20.0
					]
				}
			},
			{
				"box": {
					"border": 0,
					"evaluatehref": 1,
					"fontface": 0,
					"fontname": "Arial",
					"fontsize": 12.0,
					"id": "obj-15",
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
						915.0,
						735.0,
						73.0,
						22.0
					],
					"text": "<link href=\"; max openhelp ch8ns0n~\">ch8ns0n~</link>",
					"presentation": 1,
					"presentation_rect": [
						15.0,
						187.0,
						71.0,
						20.0
					]
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
					"id": "obj-16",
					"maxclass": "panel",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						735.0,
						73.0,
						22.0
					],
					"rounded": 0,
					"presentation": 1,
					"presentation_rect": [
						15.0,
						187.0,
						144.0,
						20.0
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
						915.0,
						795.0,
						340.0,
						20.0
					],
					"text": "a panel that plays a latent song of 8 dims",
					"presentation": 1,
					"presentation_rect": [
						165.0,
						187.0,
						340.0,
						20.0
					]
				}
			},
			{
				"box": {
					"border": 0,
					"evaluatehref": 1,
					"fontface": 0,
					"fontname": "Arial",
					"fontsize": 12.0,
					"id": "obj-18",
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
						915.0,
						855.0,
						93.0,
						22.0
					],
					"text": "<link href=\"; max openhelp latent.load\">latent.load</link>",
					"presentation": 1,
					"presentation_rect": [
						15.0,
						207.0,
						90.0,
						20.0
					]
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
					"id": "obj-19",
					"maxclass": "panel",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						855.0,
						93.0,
						22.0
					],
					"rounded": 0,
					"presentation": 1,
					"presentation_rect": [
						15.0,
						207.0,
						144.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-20",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						915.0,
						340.0,
						20.0
					],
					"text": "read a latent song into a buffer~",
					"presentation": 1,
					"presentation_rect": [
						165.0,
						207.0,
						340.0,
						20.0
					]
				}
			},
			{
				"box": {
					"background": 1,
					"id": "obj-21",
					"maxclass": "panel",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						975.0,
						60.0,
						15.0
					],
					"rounded": 4,
					"presentation": 1,
					"presentation_rect": [
						15.0,
						236.0,
						480.0,
						24.0
					],
					"bgcolor": [
						0.184,
						0.435,
						0.561,
						1.0
					]
				}
			},
			{
				"box": {
					"fontface": 1,
					"fontsize": 13.0,
					"id": "obj-22",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						1035.0,
						468.0,
						22.0
					],
					"text": "Make latents",
					"textcolor": [
						1.0,
						1.0,
						1.0,
						1.0
					],
					"presentation": 1,
					"presentation_rect": [
						21.0,
						237.0,
						468.0,
						22.0
					]
				}
			},
			{
				"box": {
					"border": 0,
					"evaluatehref": 1,
					"fontface": 0,
					"fontname": "Arial",
					"fontsize": 12.0,
					"id": "obj-23",
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
						915.0,
						1095.0,
						119.0,
						22.0
					],
					"text": "<link href=\"; max openhelp latent.offset8~\">latent.offset8~</link>",
					"presentation": 1,
					"presentation_rect": [
						15.0,
						263.0,
						116.0,
						20.0
					]
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
					"id": "obj-24",
					"maxclass": "panel",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						1095.0,
						119.0,
						22.0
					],
					"rounded": 0,
					"presentation": 1,
					"presentation_rect": [
						15.0,
						263.0,
						144.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-25",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						1155.0,
						340.0,
						20.0
					],
					"text": "8 latents that stay where they are put",
					"presentation": 1,
					"presentation_rect": [
						165.0,
						263.0,
						340.0,
						20.0
					]
				}
			},
			{
				"box": {
					"border": 0,
					"evaluatehref": 1,
					"fontface": 0,
					"fontname": "Arial",
					"fontsize": 12.0,
					"id": "obj-26",
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
						915.0,
						1215.0,
						99.0,
						22.0
					],
					"text": "<link href=\"; max openhelp latent.lfo8~\">latent.lfo8~</link>",
					"presentation": 1,
					"presentation_rect": [
						15.0,
						283.0,
						97.0,
						20.0
					]
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
					"id": "obj-27",
					"maxclass": "panel",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						1215.0,
						99.0,
						22.0
					],
					"rounded": 0,
					"presentation": 1,
					"presentation_rect": [
						15.0,
						283.0,
						144.0,
						20.0
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
						915.0,
						1275.0,
						340.0,
						20.0
					],
					"text": "8 slow waves as latents",
					"presentation": 1,
					"presentation_rect": [
						165.0,
						283.0,
						340.0,
						20.0
					]
				}
			},
			{
				"box": {
					"border": 0,
					"evaluatehref": 1,
					"fontface": 0,
					"fontname": "Arial",
					"fontsize": 12.0,
					"id": "obj-29",
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
						915.0,
						1335.0,
						112.0,
						22.0
					],
					"text": "<link href=\"; max openhelp latent.noise8~\">latent.noise8~</link>",
					"presentation": 1,
					"presentation_rect": [
						15.0,
						303.0,
						110.0,
						20.0
					]
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
					"id": "obj-30",
					"maxclass": "panel",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						1335.0,
						112.0,
						22.0
					],
					"rounded": 0,
					"presentation": 1,
					"presentation_rect": [
						15.0,
						303.0,
						144.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-31",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						1395.0,
						340.0,
						20.0
					],
					"text": "8 latents of seeded noise",
					"presentation": 1,
					"presentation_rect": [
						165.0,
						303.0,
						340.0,
						20.0
					]
				}
			},
			{
				"box": {
					"border": 0,
					"evaluatehref": 1,
					"fontface": 0,
					"fontname": "Arial",
					"fontsize": 12.0,
					"id": "obj-32",
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
						915.0,
						1455.0,
						106.0,
						22.0
					],
					"text": "<link href=\"; max openhelp latent.walk8~\">latent.walk8~</link>",
					"presentation": 1,
					"presentation_rect": [
						15.0,
						323.0,
						103.0,
						20.0
					]
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
					"id": "obj-33",
					"maxclass": "panel",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						1455.0,
						106.0,
						22.0
					],
					"rounded": 0,
					"presentation": 1,
					"presentation_rect": [
						15.0,
						323.0,
						144.0,
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
						915.0,
						1515.0,
						340.0,
						20.0
					],
					"text": "8 latents that move slowly around stored values",
					"presentation": 1,
					"presentation_rect": [
						165.0,
						323.0,
						340.0,
						20.0
					]
				}
			},
			{
				"box": {
					"border": 0,
					"evaluatehref": 1,
					"fontface": 0,
					"fontname": "Arial",
					"fontsize": 12.0,
					"id": "obj-35",
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
						915.0,
						1575.0,
						99.0,
						22.0
					],
					"text": "<link href=\"; max openhelp latent.jam8~\">latent.jam8~</link>",
					"presentation": 1,
					"presentation_rect": [
						15.0,
						343.0,
						97.0,
						20.0
					]
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
					"id": "obj-36",
					"maxclass": "panel",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						1575.0,
						99.0,
						22.0
					],
					"rounded": 0,
					"presentation": 1,
					"presentation_rect": [
						15.0,
						343.0,
						144.0,
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
						915.0,
						1635.0,
						340.0,
						20.0
					],
					"text": "a loop of codes of 8 dims that is edited while it plays",
					"presentation": 1,
					"presentation_rect": [
						165.0,
						343.0,
						340.0,
						20.0
					]
				}
			},
			{
				"box": {
					"border": 0,
					"evaluatehref": 1,
					"fontface": 0,
					"fontname": "Arial",
					"fontsize": 12.0,
					"id": "obj-38",
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
						915.0,
						1695.0,
						99.0,
						22.0
					],
					"text": "<link href=\"; max openhelp latent.seq8~\">latent.seq8~</link>",
					"presentation": 1,
					"presentation_rect": [
						15.0,
						363.0,
						97.0,
						20.0
					]
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
					"id": "obj-39",
					"maxclass": "panel",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						1695.0,
						99.0,
						22.0
					],
					"rounded": 0,
					"presentation": 1,
					"presentation_rect": [
						15.0,
						363.0,
						144.0,
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
						915.0,
						1755.0,
						340.0,
						20.0
					],
					"text": "sequences of 1 to 64 steps for 8 dims",
					"presentation": 1,
					"presentation_rect": [
						165.0,
						363.0,
						340.0,
						20.0
					]
				}
			},
			{
				"box": {
					"background": 1,
					"id": "obj-41",
					"maxclass": "panel",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						1815.0,
						60.0,
						15.0
					],
					"rounded": 4,
					"presentation": 1,
					"presentation_rect": [
						15.0,
						392.0,
						480.0,
						24.0
					],
					"bgcolor": [
						0.184,
						0.435,
						0.561,
						1.0
					]
				}
			},
			{
				"box": {
					"fontface": 1,
					"fontsize": 13.0,
					"id": "obj-42",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						1875.0,
						468.0,
						22.0
					],
					"text": "Shape latents",
					"textcolor": [
						1.0,
						1.0,
						1.0,
						1.0
					],
					"presentation": 1,
					"presentation_rect": [
						21.0,
						393.0,
						468.0,
						22.0
					]
				}
			},
			{
				"box": {
					"border": 0,
					"evaluatehref": 1,
					"fontface": 0,
					"fontname": "Arial",
					"fontsize": 12.0,
					"id": "obj-43",
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
						915.0,
						1935.0,
						112.0,
						22.0
					],
					"text": "<link href=\"; max openhelp latent.scale8~\">latent.scale8~</link>",
					"presentation": 1,
					"presentation_rect": [
						15.0,
						419.0,
						110.0,
						20.0
					]
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
					"id": "obj-44",
					"maxclass": "panel",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						1935.0,
						112.0,
						22.0
					],
					"rounded": 0,
					"presentation": 1,
					"presentation_rect": [
						15.0,
						419.0,
						144.0,
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
						915.0,
						1995.0,
						340.0,
						20.0
					],
					"text": "stretch or normalise 8 latents and limit them",
					"presentation": 1,
					"presentation_rect": [
						165.0,
						419.0,
						340.0,
						20.0
					]
				}
			},
			{
				"box": {
					"border": 0,
					"evaluatehref": 1,
					"fontface": 0,
					"fontname": "Arial",
					"fontsize": 12.0,
					"id": "obj-46",
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
						915.0,
						2055.0,
						112.0,
						22.0
					],
					"text": "<link href=\"; max openhelp latent.route8~\">latent.route8~</link>",
					"presentation": 1,
					"presentation_rect": [
						15.0,
						439.0,
						110.0,
						20.0
					]
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
					"id": "obj-47",
					"maxclass": "panel",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						2055.0,
						112.0,
						22.0
					],
					"rounded": 0,
					"presentation": 1,
					"presentation_rect": [
						15.0,
						439.0,
						144.0,
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
						915.0,
						2115.0,
						340.0,
						20.0
					],
					"text": "8 latents take other places or are silent",
					"presentation": 1,
					"presentation_rect": [
						165.0,
						439.0,
						340.0,
						20.0
					]
				}
			},
			{
				"box": {
					"border": 0,
					"evaluatehref": 1,
					"fontface": 0,
					"fontname": "Arial",
					"fontsize": 12.0,
					"id": "obj-49",
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
						915.0,
						2175.0,
						99.0,
						22.0
					],
					"text": "<link href=\"; max openhelp latent.mix8~\">latent.mix8~</link>",
					"presentation": 1,
					"presentation_rect": [
						15.0,
						459.0,
						97.0,
						20.0
					]
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
					"id": "obj-50",
					"maxclass": "panel",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						2175.0,
						99.0,
						22.0
					],
					"rounded": 0,
					"presentation": 1,
					"presentation_rect": [
						15.0,
						459.0,
						144.0,
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
						915.0,
						2235.0,
						340.0,
						20.0
					],
					"text": "two sources of 8 latents",
					"presentation": 1,
					"presentation_rect": [
						165.0,
						459.0,
						340.0,
						20.0
					]
				}
			},
			{
				"box": {
					"border": 0,
					"evaluatehref": 1,
					"fontface": 0,
					"fontname": "Arial",
					"fontsize": 12.0,
					"id": "obj-52",
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
						915.0,
						2295.0,
						119.0,
						22.0
					],
					"text": "<link href=\"; max openhelp latent.smooth8~\">latent.smooth8~</link>",
					"presentation": 1,
					"presentation_rect": [
						15.0,
						479.0,
						116.0,
						20.0
					]
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
					"id": "obj-53",
					"maxclass": "panel",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						2295.0,
						119.0,
						22.0
					],
					"rounded": 0,
					"presentation": 1,
					"presentation_rect": [
						15.0,
						479.0,
						144.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-54",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						2355.0,
						340.0,
						20.0
					],
					"text": "8 latents that move more slowly or stand still",
					"presentation": 1,
					"presentation_rect": [
						165.0,
						479.0,
						340.0,
						20.0
					]
				}
			},
			{
				"box": {
					"background": 1,
					"id": "obj-55",
					"maxclass": "panel",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						2415.0,
						60.0,
						15.0
					],
					"rounded": 4,
					"presentation": 1,
					"presentation_rect": [
						15.0,
						508.0,
						480.0,
						24.0
					],
					"bgcolor": [
						0.184,
						0.435,
						0.561,
						1.0
					]
				}
			},
			{
				"box": {
					"fontface": 1,
					"fontsize": 13.0,
					"id": "obj-56",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						2475.0,
						468.0,
						22.0
					],
					"text": "Presets, and record songs",
					"textcolor": [
						1.0,
						1.0,
						1.0,
						1.0
					],
					"presentation": 1,
					"presentation_rect": [
						21.0,
						509.0,
						468.0,
						22.0
					]
				}
			},
			{
				"box": {
					"border": 0,
					"evaluatehref": 1,
					"fontface": 0,
					"fontname": "Arial",
					"fontsize": 12.0,
					"id": "obj-57",
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
						915.0,
						2535.0,
						112.0,
						22.0
					],
					"text": "<link href=\"; max openhelp latent.presets\">latent.presets</link>",
					"presentation": 1,
					"presentation_rect": [
						15.0,
						535.0,
						110.0,
						20.0
					]
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
					"id": "obj-58",
					"maxclass": "panel",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						2535.0,
						112.0,
						22.0
					],
					"rounded": 0,
					"presentation": 1,
					"presentation_rect": [
						15.0,
						535.0,
						144.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-59",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						2595.0,
						340.0,
						20.0
					],
					"text": "64 presets for all objects of a voice",
					"presentation": 1,
					"presentation_rect": [
						165.0,
						535.0,
						340.0,
						20.0
					]
				}
			},
			{
				"box": {
					"border": 0,
					"evaluatehref": 1,
					"fontface": 0,
					"fontname": "Arial",
					"fontsize": 12.0,
					"id": "obj-60",
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
						915.0,
						2655.0,
						99.0,
						22.0
					],
					"text": "<link href=\"; max openhelp latent.rec8~\">latent.rec8~</link>",
					"presentation": 1,
					"presentation_rect": [
						15.0,
						555.0,
						97.0,
						20.0
					]
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
					"id": "obj-61",
					"maxclass": "panel",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						2655.0,
						99.0,
						22.0
					],
					"rounded": 0,
					"presentation": 1,
					"presentation_rect": [
						15.0,
						555.0,
						144.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-62",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						2715.0,
						340.0,
						20.0
					],
					"text": "record 8 signals as a latent song",
					"presentation": 1,
					"presentation_rect": [
						165.0,
						555.0,
						340.0,
						20.0
					]
				}
			},
			{
				"box": {
					"background": 1,
					"id": "obj-63",
					"maxclass": "panel",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						2775.0,
						60.0,
						15.0
					],
					"rounded": 4,
					"presentation": 1,
					"presentation_rect": [
						15.0,
						584.0,
						480.0,
						24.0
					],
					"bgcolor": [
						0.184,
						0.435,
						0.561,
						1.0
					]
				}
			},
			{
				"box": {
					"fontface": 1,
					"fontsize": 13.0,
					"id": "obj-64",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						2835.0,
						468.0,
						22.0
					],
					"text": "Examples",
					"textcolor": [
						1.0,
						1.0,
						1.0,
						1.0
					],
					"presentation": 1,
					"presentation_rect": [
						21.0,
						585.0,
						468.0,
						22.0
					]
				}
			},
			{
				"box": {
					"border": 0,
					"evaluatehref": 1,
					"fontface": 0,
					"fontname": "Arial",
					"fontsize": 12.0,
					"id": "obj-65",
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
						915.0,
						2895.0,
						93.0,
						22.0
					],
					"text": "<link href=\"; max openfile song-player song-player.maxpat\">song-player</link>",
					"presentation": 1,
					"presentation_rect": [
						15.0,
						611.0,
						90.0,
						20.0
					]
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
					"id": "obj-66",
					"maxclass": "panel",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						2895.0,
						93.0,
						22.0
					],
					"rounded": 0,
					"presentation": 1,
					"presentation_rect": [
						15.0,
						611.0,
						144.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-67",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						2955.0,
						340.0,
						20.0
					],
					"text": "play a latent song and hear it decoded",
					"presentation": 1,
					"presentation_rect": [
						165.0,
						611.0,
						340.0,
						20.0
					]
				}
			},
			{
				"box": {
					"border": 0,
					"evaluatehref": 1,
					"fontface": 0,
					"fontname": "Arial",
					"fontsize": 12.0,
					"id": "obj-68",
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
						915.0,
						3015.0,
						132.0,
						22.0
					],
					"text": "<link href=\"; max openfile diffusion-latents diffusion-latents.maxpat\">diffusion-latents</link>",
					"presentation": 1,
					"presentation_rect": [
						15.0,
						631.0,
						129.0,
						20.0
					]
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
					"id": "obj-69",
					"maxclass": "panel",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						3015.0,
						132.0,
						22.0
					],
					"rounded": 0,
					"presentation": 1,
					"presentation_rect": [
						15.0,
						631.0,
						144.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-70",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						3075.0,
						340.0,
						20.0
					],
					"text": "an array in a buffer~ is decoded as it is",
					"presentation": 1,
					"presentation_rect": [
						165.0,
						631.0,
						340.0,
						20.0
					]
				}
			},
			{
				"box": {
					"border": 0,
					"evaluatehref": 1,
					"fontface": 0,
					"fontname": "Arial",
					"fontsize": 12.0,
					"id": "obj-71",
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
						915.0,
						3135.0,
						93.0,
						22.0
					],
					"text": "<link href=\"; max openfile four-voices four-voices.maxpat\">four-voices</link>",
					"presentation": 1,
					"presentation_rect": [
						15.0,
						651.0,
						90.0,
						20.0
					]
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
					"id": "obj-72",
					"maxclass": "panel",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						3135.0,
						93.0,
						22.0
					],
					"rounded": 0,
					"presentation": 1,
					"presentation_rect": [
						15.0,
						651.0,
						144.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-73",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						3195.0,
						340.0,
						20.0
					],
					"text": "one movement, four voices with their own noise",
					"presentation": 1,
					"presentation_rect": [
						165.0,
						651.0,
						340.0,
						20.0
					]
				}
			},
			{
				"box": {
					"border": 0,
					"evaluatehref": 1,
					"fontface": 0,
					"fontname": "Arial",
					"fontsize": 12.0,
					"id": "obj-74",
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
						915.0,
						3255.0,
						132.0,
						22.0
					],
					"text": "<link href=\"; max openfile preset-footswitch preset-footswitch.maxpat\">preset-footswitch</link>",
					"presentation": 1,
					"presentation_rect": [
						15.0,
						671.0,
						129.0,
						20.0
					]
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
					"id": "obj-75",
					"maxclass": "panel",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						3255.0,
						132.0,
						22.0
					],
					"rounded": 0,
					"presentation": 1,
					"presentation_rect": [
						15.0,
						671.0,
						144.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-76",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						3315.0,
						340.0,
						20.0
					],
					"text": "from preset to preset by a footswitch",
					"presentation": 1,
					"presentation_rect": [
						165.0,
						671.0,
						340.0,
						20.0
					]
				}
			},
			{
				"box": {
					"border": 0,
					"evaluatehref": 1,
					"fontface": 0,
					"fontname": "Arial",
					"fontsize": 12.0,
					"id": "obj-77",
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
						915.0,
						3375.0,
						66.0,
						22.0
					],
					"text": "<link href=\"; max openfile nn-swap nn-swap.maxpat\">nn-swap</link>",
					"presentation": 1,
					"presentation_rect": [
						15.0,
						691.0,
						65.0,
						20.0
					]
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
					"id": "obj-78",
					"maxclass": "panel",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						3375.0,
						66.0,
						22.0
					],
					"rounded": 0,
					"presentation": 1,
					"presentation_rect": [
						15.0,
						691.0,
						144.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-79",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						3435.0,
						340.0,
						20.0
					],
					"text": "nn~ or the server: one box is changed",
					"presentation": 1,
					"presentation_rect": [
						165.0,
						691.0,
						340.0,
						20.0
					]
				}
			},
			{
				"box": {
					"border": 0,
					"evaluatehref": 1,
					"fontface": 0,
					"fontname": "Arial",
					"fontsize": 12.0,
					"id": "obj-80",
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
						915.0,
						3495.0,
						132.0,
						22.0
					],
					"text": "<link href=\"; max openfile record-and-replay record-and-replay.maxpat\">record-and-replay</link>",
					"presentation": 1,
					"presentation_rect": [
						15.0,
						711.0,
						129.0,
						20.0
					]
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
					"id": "obj-81",
					"maxclass": "panel",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						3495.0,
						132.0,
						22.0
					],
					"rounded": 0,
					"presentation": 1,
					"presentation_rect": [
						15.0,
						711.0,
						144.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-82",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						3555.0,
						340.0,
						20.0
					],
					"text": "record movements as a song and play it",
					"presentation": 1,
					"presentation_rect": [
						165.0,
						711.0,
						340.0,
						20.0
					]
				}
			},
			{
				"box": {
					"border": 0,
					"evaluatehref": 1,
					"fontface": 0,
					"fontname": "Arial",
					"fontsize": 12.0,
					"id": "obj-83",
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
						915.0,
						3615.0,
						93.0,
						22.0
					],
					"text": "<link href=\"; max openfile mc-any-dims mc-any-dims.maxpat\">mc-any-dims</link>",
					"presentation": 1,
					"presentation_rect": [
						15.0,
						731.0,
						90.0,
						20.0
					]
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
					"id": "obj-84",
					"maxclass": "panel",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						3615.0,
						93.0,
						22.0
					],
					"rounded": 0,
					"presentation": 1,
					"presentation_rect": [
						15.0,
						731.0,
						144.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-85",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						3675.0,
						340.0,
						20.0
					],
					"text": "one cord for as many dims as a model has",
					"presentation": 1,
					"presentation_rect": [
						165.0,
						731.0,
						340.0,
						20.0
					]
				}
			},
			{
				"box": {
					"background": 1,
					"id": "obj-86",
					"maxclass": "panel",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						3735.0,
						60.0,
						15.0
					],
					"rounded": 4,
					"presentation": 1,
					"presentation_rect": [
						525.0,
						100.0,
						480.0,
						24.0
					],
					"bgcolor": [
						0.184,
						0.435,
						0.561,
						1.0
					]
				}
			},
			{
				"box": {
					"fontface": 1,
					"fontsize": 13.0,
					"id": "obj-87",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						3795.0,
						468.0,
						22.0
					],
					"text": "Tutorials: begin here",
					"textcolor": [
						1.0,
						1.0,
						1.0,
						1.0
					],
					"presentation": 1,
					"presentation_rect": [
						531.0,
						101.0,
						468.0,
						22.0
					]
				}
			},
			{
				"box": {
					"border": 0,
					"evaluatehref": 1,
					"fontface": 0,
					"fontname": "Arial",
					"fontsize": 12.0,
					"id": "obj-88",
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
						915.0,
						3855.0,
						106.0,
						22.0
					],
					"text": "<link href=\"; max openfile A-latent-song latent-tutorial-1.maxpat\">A latent song</link>",
					"presentation": 1,
					"presentation_rect": [
						525.0,
						127.0,
						103.0,
						20.0
					]
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
					"id": "obj-89",
					"maxclass": "panel",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						3855.0,
						106.0,
						22.0
					],
					"rounded": 0,
					"presentation": 1,
					"presentation_rect": [
						525.0,
						127.0,
						144.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-90",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						3915.0,
						340.0,
						20.0
					],
					"text": "play a song of latents, here as tones, then into nn~",
					"presentation": 1,
					"presentation_rect": [
						675.0,
						127.0,
						340.0,
						20.0
					]
				}
			},
			{
				"box": {
					"border": 0,
					"evaluatehref": 1,
					"fontface": 0,
					"fontname": "Arial",
					"fontsize": 12.0,
					"id": "obj-91",
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
						915.0,
						3975.0,
						112.0,
						22.0
					],
					"text": "<link href=\"; max openfile Make-and-shape latent-tutorial-2.maxpat\">Make and shape</link>",
					"presentation": 1,
					"presentation_rect": [
						525.0,
						147.0,
						110.0,
						20.0
					]
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
					"id": "obj-92",
					"maxclass": "panel",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						3975.0,
						112.0,
						22.0
					],
					"rounded": 0,
					"presentation": 1,
					"presentation_rect": [
						525.0,
						147.0,
						144.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-93",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						4035.0,
						340.0,
						20.0
					],
					"text": "waves, a place to stay and noise, made smooth",
					"presentation": 1,
					"presentation_rect": [
						675.0,
						147.0,
						340.0,
						20.0
					]
				}
			},
			{
				"box": {
					"border": 0,
					"evaluatehref": 1,
					"fontface": 0,
					"fontname": "Arial",
					"fontsize": 12.0,
					"id": "obj-94",
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
						915.0,
						4095.0,
						66.0,
						22.0
					],
					"text": "<link href=\"; max openfile Presets latent-tutorial-3.maxpat\">Presets</link>",
					"presentation": 1,
					"presentation_rect": [
						525.0,
						167.0,
						65.0,
						20.0
					]
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
					"id": "obj-95",
					"maxclass": "panel",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						4095.0,
						66.0,
						22.0
					],
					"rounded": 0,
					"presentation": 1,
					"presentation_rect": [
						525.0,
						167.0,
						144.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-96",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						4155.0,
						340.0,
						20.0
					],
					"text": "two sounds, and from one to the other by a footswitch",
					"presentation": 1,
					"presentation_rect": [
						675.0,
						167.0,
						340.0,
						20.0
					]
				}
			},
			{
				"box": {
					"border": 0,
					"evaluatehref": 1,
					"fontface": 0,
					"fontname": "Arial",
					"fontsize": 12.0,
					"id": "obj-97",
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
						915.0,
						4215.0,
						86.0,
						22.0
					],
					"text": "<link href=\"; max openfile The-server latent-tutorial-4.maxpat\">The server</link>",
					"presentation": 1,
					"presentation_rect": [
						525.0,
						187.0,
						84.0,
						20.0
					]
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
					"id": "obj-98",
					"maxclass": "panel",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						4215.0,
						86.0,
						22.0
					],
					"rounded": 0,
					"presentation": 1,
					"presentation_rect": [
						525.0,
						187.0,
						144.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-99",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						4275.0,
						340.0,
						20.0
					],
					"text": "decode in a process of its own, which cannot stop Max",
					"presentation": 1,
					"presentation_rect": [
						675.0,
						187.0,
						340.0,
						20.0
					]
				}
			},
			{
				"box": {
					"background": 1,
					"id": "obj-100",
					"maxclass": "panel",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						4335.0,
						60.0,
						15.0
					],
					"rounded": 4,
					"presentation": 1,
					"presentation_rect": [
						525.0,
						216.0,
						480.0,
						24.0
					],
					"bgcolor": [
						0.184,
						0.435,
						0.561,
						1.0
					]
				}
			},
			{
				"box": {
					"fontface": 1,
					"fontsize": 13.0,
					"id": "obj-101",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						4395.0,
						468.0,
						22.0
					],
					"text": "Speak with the server",
					"textcolor": [
						1.0,
						1.0,
						1.0,
						1.0
					],
					"presentation": 1,
					"presentation_rect": [
						531.0,
						217.0,
						468.0,
						22.0
					]
				}
			},
			{
				"box": {
					"border": 0,
					"evaluatehref": 1,
					"fontface": 0,
					"fontname": "Arial",
					"fontsize": 12.0,
					"id": "obj-102",
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
						915.0,
						4455.0,
						106.0,
						22.0
					],
					"text": "<link href=\"; max openhelp latent.bridge\">latent.bridge</link>",
					"presentation": 1,
					"presentation_rect": [
						525.0,
						243.0,
						103.0,
						20.0
					]
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
					"id": "obj-103",
					"maxclass": "panel",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						4455.0,
						106.0,
						22.0
					],
					"rounded": 0,
					"presentation": 1,
					"presentation_rect": [
						525.0,
						243.0,
						144.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-104",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						4515.0,
						340.0,
						20.0
					],
					"text": "connect to the Latent Bridge server",
					"presentation": 1,
					"presentation_rect": [
						675.0,
						243.0,
						340.0,
						20.0
					]
				}
			},
			{
				"box": {
					"border": 0,
					"evaluatehref": 1,
					"fontface": 0,
					"fontname": "Arial",
					"fontsize": 12.0,
					"id": "obj-105",
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
						915.0,
						4575.0,
						99.0,
						22.0
					],
					"text": "<link href=\"; max openhelp latent.voice\">latent.voice</link>",
					"presentation": 1,
					"presentation_rect": [
						525.0,
						263.0,
						97.0,
						20.0
					]
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
					"id": "obj-106",
					"maxclass": "panel",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						4575.0,
						99.0,
						22.0
					],
					"rounded": 0,
					"presentation": 1,
					"presentation_rect": [
						525.0,
						263.0,
						144.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-107",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						4635.0,
						340.0,
						20.0
					],
					"text": "make a voice of the server and steer it",
					"presentation": 1,
					"presentation_rect": [
						675.0,
						263.0,
						340.0,
						20.0
					]
				}
			},
			{
				"box": {
					"border": 0,
					"evaluatehref": 1,
					"fontface": 0,
					"fontname": "Arial",
					"fontsize": 12.0,
					"id": "obj-108",
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
						915.0,
						4695.0,
						93.0,
						22.0
					],
					"text": "<link href=\"; max openhelp latent.rack\">latent.rack</link>",
					"presentation": 1,
					"presentation_rect": [
						525.0,
						283.0,
						90.0,
						20.0
					]
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
					"id": "obj-109",
					"maxclass": "panel",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						4695.0,
						93.0,
						22.0
					],
					"rounded": 0,
					"presentation": 1,
					"presentation_rect": [
						525.0,
						283.0,
						144.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-110",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						4755.0,
						340.0,
						20.0
					],
					"text": "the rack of a voice: what happens to its frames",
					"presentation": 1,
					"presentation_rect": [
						675.0,
						283.0,
						340.0,
						20.0
					]
				}
			},
			{
				"box": {
					"border": 0,
					"evaluatehref": 1,
					"fontface": 0,
					"fontname": "Arial",
					"fontsize": 12.0,
					"id": "obj-111",
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
						915.0,
						4815.0,
						93.0,
						22.0
					],
					"text": "<link href=\"; max openhelp latent.bank\">latent.bank</link>",
					"presentation": 1,
					"presentation_rect": [
						525.0,
						303.0,
						90.0,
						20.0
					]
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
					"id": "obj-112",
					"maxclass": "panel",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						4815.0,
						93.0,
						22.0
					],
					"rounded": 0,
					"presentation": 1,
					"presentation_rect": [
						525.0,
						303.0,
						144.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-113",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						4875.0,
						340.0,
						20.0
					],
					"text": "64 presets of the racks of all voices",
					"presentation": 1,
					"presentation_rect": [
						675.0,
						303.0,
						340.0,
						20.0
					]
				}
			},
			{
				"box": {
					"border": 0,
					"evaluatehref": 1,
					"fontface": 0,
					"fontname": "Arial",
					"fontsize": 12.0,
					"id": "obj-114",
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
						915.0,
						4935.0,
						106.0,
						22.0
					],
					"text": "<link href=\"; max openhelp latent.master\">latent.master</link>",
					"presentation": 1,
					"presentation_rect": [
						525.0,
						323.0,
						103.0,
						20.0
					]
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
					"id": "obj-115",
					"maxclass": "panel",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						4935.0,
						106.0,
						22.0
					],
					"rounded": 0,
					"presentation": 1,
					"presentation_rect": [
						525.0,
						323.0,
						144.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-116",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						4995.0,
						340.0,
						20.0
					],
					"text": "compressor and equaliser and limiter of the server",
					"presentation": 1,
					"presentation_rect": [
						675.0,
						323.0,
						340.0,
						20.0
					]
				}
			},
			{
				"box": {
					"border": 0,
					"evaluatehref": 1,
					"fontface": 0,
					"fontname": "Arial",
					"fontsize": 12.0,
					"id": "obj-117",
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
						915.0,
						5055.0,
						93.0,
						22.0
					],
					"text": "<link href=\"; max openhelp latent.slot\">latent.slot</link>",
					"presentation": 1,
					"presentation_rect": [
						525.0,
						343.0,
						90.0,
						20.0
					]
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
					"id": "obj-118",
					"maxclass": "panel",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						5055.0,
						93.0,
						22.0
					],
					"rounded": 0,
					"presentation": 1,
					"presentation_rect": [
						525.0,
						343.0,
						144.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-119",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						5115.0,
						340.0,
						20.0
					],
					"text": "a latent song in the server and the voice that plays it",
					"presentation": 1,
					"presentation_rect": [
						675.0,
						343.0,
						340.0,
						20.0
					]
				}
			},
			{
				"box": {
					"border": 0,
					"evaluatehref": 1,
					"fontface": 0,
					"fontname": "Arial",
					"fontsize": 12.0,
					"id": "obj-120",
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
						915.0,
						5175.0,
						93.0,
						22.0
					],
					"text": "<link href=\"; max openhelp latent.send\">latent.send</link>",
					"presentation": 1,
					"presentation_rect": [
						525.0,
						363.0,
						90.0,
						20.0
					]
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
					"id": "obj-121",
					"maxclass": "panel",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						5175.0,
						93.0,
						22.0
					],
					"rounded": 0,
					"presentation": 1,
					"presentation_rect": [
						525.0,
						363.0,
						144.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-122",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						5235.0,
						340.0,
						20.0
					],
					"text": "send frames to a voice - one list each",
					"presentation": 1,
					"presentation_rect": [
						675.0,
						363.0,
						340.0,
						20.0
					]
				}
			},
			{
				"box": {
					"border": 0,
					"evaluatehref": 1,
					"fontface": 0,
					"fontname": "Arial",
					"fontsize": 12.0,
					"id": "obj-123",
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
						915.0,
						5295.0,
						106.0,
						22.0
					],
					"text": "<link href=\"; max openhelp latent.send8~\">latent.send8~</link>",
					"presentation": 1,
					"presentation_rect": [
						525.0,
						383.0,
						103.0,
						20.0
					]
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
					"id": "obj-124",
					"maxclass": "panel",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						5295.0,
						106.0,
						22.0
					],
					"rounded": 0,
					"presentation": 1,
					"presentation_rect": [
						525.0,
						383.0,
						144.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-125",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						5355.0,
						340.0,
						20.0
					],
					"text": "send the frames of 8 signals to a voice",
					"presentation": 1,
					"presentation_rect": [
						675.0,
						383.0,
						340.0,
						20.0
					]
				}
			},
			{
				"box": {
					"border": 0,
					"evaluatehref": 1,
					"fontface": 0,
					"fontname": "Arial",
					"fontsize": 12.0,
					"id": "obj-126",
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
						915.0,
						5415.0,
						119.0,
						22.0
					],
					"text": "<link href=\"; max openhelp latent.decode8~\">latent.decode8~</link>",
					"presentation": 1,
					"presentation_rect": [
						525.0,
						403.0,
						116.0,
						20.0
					]
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
					"id": "obj-127",
					"maxclass": "panel",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						5415.0,
						119.0,
						22.0
					],
					"rounded": 0,
					"presentation": 1,
					"presentation_rect": [
						525.0,
						403.0,
						144.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-128",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						5475.0,
						340.0,
						20.0
					],
					"text": "a voice of the server where [nn~ model decode] stood",
					"presentation": 1,
					"presentation_rect": [
						675.0,
						403.0,
						340.0,
						20.0
					]
				}
			},
			{
				"box": {
					"border": 0,
					"evaluatehref": 1,
					"fontface": 0,
					"fontname": "Arial",
					"fontsize": 12.0,
					"id": "obj-129",
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
						915.0,
						5535.0,
						112.0,
						22.0
					],
					"text": "<link href=\"; max openhelp latent.encode~\">latent.encode~</link>",
					"presentation": 1,
					"presentation_rect": [
						525.0,
						423.0,
						110.0,
						20.0
					]
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
					"id": "obj-130",
					"maxclass": "panel",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						5535.0,
						112.0,
						22.0
					],
					"rounded": 0,
					"presentation": 1,
					"presentation_rect": [
						525.0,
						423.0,
						144.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-131",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						5595.0,
						340.0,
						20.0
					],
					"text": "a voice of the server that makes latents of audio",
					"presentation": 1,
					"presentation_rect": [
						675.0,
						423.0,
						340.0,
						20.0
					]
				}
			},
			{
				"box": {
					"border": 0,
					"evaluatehref": 1,
					"fontface": 0,
					"fontname": "Arial",
					"fontsize": 12.0,
					"id": "obj-132",
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
						915.0,
						5655.0,
						119.0,
						22.0
					],
					"text": "<link href=\"; max openhelp latent.frames8~\">latent.frames8~</link>",
					"presentation": 1,
					"presentation_rect": [
						525.0,
						443.0,
						116.0,
						20.0
					]
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
					"id": "obj-133",
					"maxclass": "panel",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						5655.0,
						119.0,
						22.0
					],
					"rounded": 0,
					"presentation": 1,
					"presentation_rect": [
						525.0,
						443.0,
						144.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-134",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						5715.0,
						340.0,
						20.0
					],
					"text": "the frames of a voice as 8 signals",
					"presentation": 1,
					"presentation_rect": [
						675.0,
						443.0,
						340.0,
						20.0
					]
				}
			},
			{
				"box": {
					"border": 0,
					"evaluatehref": 1,
					"fontface": 0,
					"fontname": "Arial",
					"fontsize": 12.0,
					"id": "obj-135",
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
						915.0,
						5775.0,
						112.0,
						22.0
					],
					"text": "<link href=\"; max openhelp latent.receive\">latent.receive</link>",
					"presentation": 1,
					"presentation_rect": [
						525.0,
						463.0,
						110.0,
						20.0
					]
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
					"id": "obj-136",
					"maxclass": "panel",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						5775.0,
						112.0,
						22.0
					],
					"rounded": 0,
					"presentation": 1,
					"presentation_rect": [
						525.0,
						463.0,
						144.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-137",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						5835.0,
						340.0,
						20.0
					],
					"text": "what the server says about a voice",
					"presentation": 1,
					"presentation_rect": [
						675.0,
						463.0,
						340.0,
						20.0
					]
				}
			},
			{
				"box": {
					"border": 0,
					"evaluatehref": 1,
					"fontface": 0,
					"fontname": "Arial",
					"fontsize": 12.0,
					"id": "obj-138",
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
						915.0,
						5895.0,
						99.0,
						22.0
					],
					"text": "<link href=\"; max openhelp latent.meter\">latent.meter</link>",
					"presentation": 1,
					"presentation_rect": [
						525.0,
						483.0,
						97.0,
						20.0
					]
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
					"id": "obj-139",
					"maxclass": "panel",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						5895.0,
						99.0,
						22.0
					],
					"rounded": 0,
					"presentation": 1,
					"presentation_rect": [
						525.0,
						483.0,
						144.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-140",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						5955.0,
						340.0,
						20.0
					],
					"text": "a panel with the level and state of a voice",
					"presentation": 1,
					"presentation_rect": [
						675.0,
						483.0,
						340.0,
						20.0
					]
				}
			},
			{
				"box": {
					"border": 0,
					"evaluatehref": 1,
					"fontface": 0,
					"fontname": "Arial",
					"fontsize": 12.0,
					"id": "obj-141",
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
						915.0,
						6015.0,
						106.0,
						22.0
					],
					"text": "<link href=\"; max openhelp latent.view8~\">latent.view8~</link>",
					"presentation": 1,
					"presentation_rect": [
						525.0,
						503.0,
						103.0,
						20.0
					]
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
					"id": "obj-142",
					"maxclass": "panel",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						6015.0,
						106.0,
						22.0
					],
					"rounded": 0,
					"presentation": 1,
					"presentation_rect": [
						525.0,
						503.0,
						144.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-143",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						6075.0,
						340.0,
						20.0
					],
					"text": "a bar for each of 8 signals",
					"presentation": 1,
					"presentation_rect": [
						675.0,
						503.0,
						340.0,
						20.0
					]
				}
			},
			{
				"box": {
					"background": 1,
					"id": "obj-144",
					"maxclass": "panel",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						6135.0,
						60.0,
						15.0
					],
					"rounded": 4,
					"presentation": 1,
					"presentation_rect": [
						525.0,
						532.0,
						480.0,
						24.0
					],
					"bgcolor": [
						0.184,
						0.435,
						0.561,
						1.0
					]
				}
			},
			{
				"box": {
					"fontface": 1,
					"fontsize": 13.0,
					"id": "obj-145",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						6195.0,
						468.0,
						22.0
					],
					"text": "One multichannel cord for any number of dims",
					"textcolor": [
						1.0,
						1.0,
						1.0,
						1.0
					],
					"presentation": 1,
					"presentation_rect": [
						531.0,
						533.0,
						468.0,
						22.0
					]
				}
			},
			{
				"box": {
					"border": 0,
					"evaluatehref": 1,
					"fontface": 0,
					"fontname": "Arial",
					"fontsize": 12.0,
					"id": "obj-146",
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
						915.0,
						6255.0,
						469.0,
						22.0
					],
					"text": "<link href=\"; max openhelp latent.play.mc~\">latent.play.mc~</link>, <link href=\"; max openhelp latent.offset.mc~\">latent.offset.mc~</link>, <link href=\"; max openhelp latent.lfo.mc~\">latent.lfo.mc~</link>, <link href=\"; max openhelp latent.noise.mc~\">latent.noise.mc~</link>",
					"presentation": 1,
					"presentation_rect": [
						525.0,
						559.0,
						455.0,
						20.0
					]
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
					"id": "obj-147",
					"maxclass": "panel",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						6255.0,
						469.0,
						22.0
					],
					"rounded": 0,
					"presentation": 1,
					"presentation_rect": [
						525.0,
						559.0,
						480.0,
						20.0
					]
				}
			},
			{
				"box": {
					"border": 0,
					"evaluatehref": 1,
					"fontface": 0,
					"fontname": "Arial",
					"fontsize": 12.0,
					"id": "obj-148",
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
						915.0,
						6315.0,
						449.0,
						22.0
					],
					"text": "<link href=\"; max openhelp latent.walk.mc~\">latent.walk.mc~</link>, <link href=\"; max openhelp latent.jam.mc~\">latent.jam.mc~</link>, <link href=\"; max openhelp latent.seq.mc~\">latent.seq.mc~</link>, <link href=\"; max openhelp latent.scale.mc~\">latent.scale.mc~</link>",
					"presentation": 1,
					"presentation_rect": [
						525.0,
						579.0,
						436.0,
						20.0
					]
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
					"id": "obj-149",
					"maxclass": "panel",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						6315.0,
						449.0,
						22.0
					],
					"rounded": 0,
					"presentation": 1,
					"presentation_rect": [
						525.0,
						579.0,
						480.0,
						20.0
					]
				}
			},
			{
				"box": {
					"border": 0,
					"evaluatehref": 1,
					"fontface": 0,
					"fontname": "Arial",
					"fontsize": 12.0,
					"id": "obj-150",
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
						915.0,
						6375.0,
						462.0,
						22.0
					],
					"text": "<link href=\"; max openhelp latent.route.mc~\">latent.route.mc~</link>, <link href=\"; max openhelp latent.mix.mc~\">latent.mix.mc~</link>, <link href=\"; max openhelp latent.smooth.mc~\">latent.smooth.mc~</link>, <link href=\"; max openhelp latent.rec.mc~\">latent.rec.mc~</link>",
					"presentation": 1,
					"presentation_rect": [
						525.0,
						599.0,
						449.0,
						20.0
					]
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
					"id": "obj-151",
					"maxclass": "panel",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						6375.0,
						462.0,
						22.0
					],
					"rounded": 0,
					"presentation": 1,
					"presentation_rect": [
						525.0,
						599.0,
						480.0,
						20.0
					]
				}
			},
			{
				"box": {
					"border": 0,
					"evaluatehref": 1,
					"fontface": 0,
					"fontname": "Arial",
					"fontsize": 12.0,
					"id": "obj-152",
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
						915.0,
						6435.0,
						482.0,
						22.0
					],
					"text": "<link href=\"; max openhelp latent.send.mc~\">latent.send.mc~</link>, <link href=\"; max openhelp latent.decode.mc~\">latent.decode.mc~</link>, <link href=\"; max openhelp latent.frames.mc~\">latent.frames.mc~</link>, <link href=\"; max openhelp latent.view.mc~\">latent.view.mc~</link>",
					"presentation": 1,
					"presentation_rect": [
						525.0,
						619.0,
						468.0,
						20.0
					]
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
					"id": "obj-153",
					"maxclass": "panel",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						6435.0,
						482.0,
						22.0
					],
					"rounded": 0,
					"presentation": 1,
					"presentation_rect": [
						525.0,
						619.0,
						480.0,
						20.0
					]
				}
			},
			{
				"box": {
					"background": 1,
					"id": "obj-154",
					"maxclass": "panel",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						6495.0,
						60.0,
						15.0
					],
					"rounded": 4,
					"presentation": 1,
					"presentation_rect": [
						525.0,
						648.0,
						480.0,
						24.0
					],
					"bgcolor": [
						0.184,
						0.435,
						0.561,
						1.0
					]
				}
			},
			{
				"box": {
					"fontface": 1,
					"fontsize": 13.0,
					"id": "obj-155",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						6555.0,
						468.0,
						22.0
					],
					"text": "Is all there?",
					"textcolor": [
						1.0,
						1.0,
						1.0,
						1.0
					],
					"presentation": 1,
					"presentation_rect": [
						531.0,
						649.0,
						468.0,
						22.0
					]
				}
			},
			{
				"box": {
					"border": 0,
					"evaluatehref": 1,
					"fontface": 0,
					"fontname": "Arial",
					"fontsize": 12.0,
					"id": "obj-156",
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
						915.0,
						6615.0,
						119.0,
						22.0
					],
					"text": "<link href=\"; max openfile latent-selftest latent-selftest.maxpat\">latent-selftest</link>",
					"presentation": 1,
					"presentation_rect": [
						525.0,
						675.0,
						116.0,
						20.0
					]
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
					"id": "obj-157",
					"maxclass": "panel",
					"mode": 0,
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						6615.0,
						119.0,
						22.0
					],
					"rounded": 0,
					"presentation": 1,
					"presentation_rect": [
						525.0,
						675.0,
						144.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-158",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						6675.0,
						340.0,
						20.0
					],
					"text": "one click tests the package in your Max",
					"presentation": 1,
					"presentation_rect": [
						675.0,
						675.0,
						340.0,
						20.0
					]
				}
			},
			{
				"box": {
					"id": "obj-159",
					"linecount": 2,
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						15.0,
						315.0,
						480.0,
						36.0
					],
					"text": "nn~ was not found: it is a package of its own. The server works without it.",
					"presentation": 1,
					"presentation_rect": [
						525.0,
						695.0,
						480.0,
						36.0
					]
				}
			},
			{
				"box": {
					"id": "obj-160",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 3,
					"outlettype": [
						"bang",
						"bang",
						"bang"
					],
					"patching_rect": [
						15.0,
						45.0,
						62.0,
						22.0
					],
					"text": "t b b b"
				}
			},
			{
				"box": {
					"id": "obj-161",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"outlettype": [
						"bang"
					],
					"patching_rect": [
						15.0,
						15.0,
						69.0,
						22.0
					],
					"text": "loadbang"
				}
			},
			{
				"box": {
					"id": "obj-162",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						15.0,
						195.0,
						95.0,
						22.0
					],
					"text": "absolutepath"
				}
			},
			{
				"box": {
					"id": "obj-163",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"outlettype": [
						"",
						""
					],
					"patching_rect": [
						15.0,
						225.0,
						108.0,
						22.0
					],
					"text": "route notfound"
				}
			},
			{
				"box": {
					"id": "obj-164",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						15.0,
						90.0,
						89.0,
						22.0
					],
					"text": "nn~.maxhelp"
				}
			},
			{
				"box": {
					"id": "obj-165",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						150.0,
						90.0,
						62.0,
						22.0
					],
					"text": "nn~.mxo"
				}
			},
			{
				"box": {
					"id": "obj-166",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						285.0,
						90.0,
						75.0,
						22.0
					],
					"text": "nn~.mxe64"
				}
			},
			{
				"box": {
					"id": "obj-167",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"outlettype": [
						""
					],
					"patching_rect": [
						75.0,
						255.0,
						537.0,
						22.0
					],
					"text": "set nn~ is there: connect the outlets of any object here to [nn~ MODEL decode]."
				}
			},
			{
				"box": {
					"id": "obj-168",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						915.0,
						6735.0,
						600.0,
						22.0
					],
					"text": "version 0.1 (MIT licence)",
					"presentation": 1,
					"presentation_rect": [
						15.0,
						765.0,
						600.0,
						22.0
					]
				}
			}
		],
		"lines": [
			{
				"patchline": {
					"source": [
						"obj-161",
						0
					],
					"destination": [
						"obj-160",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-160",
						0
					],
					"destination": [
						"obj-164",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-164",
						0
					],
					"destination": [
						"obj-162",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-160",
						1
					],
					"destination": [
						"obj-165",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-165",
						0
					],
					"destination": [
						"obj-162",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-160",
						2
					],
					"destination": [
						"obj-166",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-166",
						0
					],
					"destination": [
						"obj-162",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-162",
						0
					],
					"destination": [
						"obj-163",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-163",
						1
					],
					"destination": [
						"obj-167",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-167",
						0
					],
					"destination": [
						"obj-159",
						0
					]
				}
			}
		]
	}
}
