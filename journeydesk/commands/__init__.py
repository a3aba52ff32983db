"""The verbs: what a user does to a map, as steps of one transaction."""

from journeydesk.commands.beside import (
    evidence_of,
    move_in_list,
    put_last,
    set_count,
    use_evidence,
)
from journeydesk.commands.cards import (
    add_card,
    duplicate_cards,
    move_cards,
    retext,
    stretch_card,
    wording,
)
from journeydesk.commands.channels import (
    remove_channel,
    rename_team,
    replace_channel,
    teams_of,
)
from journeydesk.commands.clusters import cards_of, group_cards, ungroup
from journeydesk.commands.converting import convert_map
from journeydesk.commands.deriving import derive_future
from journeydesk.commands.emotions import add_emotion, set_emotion
from journeydesk.commands.fields import set_field
from journeydesk.commands.findings import finding_of
from journeydesk.commands.grid import Grid, Heading, paste_grid
from journeydesk.commands.homes import Target
from journeydesk.commands.images import add_image
from journeydesk.commands.items import OF_A_MAP, Items, items_of
from journeydesk.commands.lane_places import why_lane_not_there
from journeydesk.commands.lanes import collapse_lane, hide_lane, resize_lane, show_lane
from journeydesk.commands.links import (
    copy_links,
    link_cards,
    links_at,
    move_link_end,
    unlink,
    why_not_there,
)
from journeydesk.commands.locks import lock, refuse_locked, unlock
from journeydesk.commands.maps import add_map, duplicate_map, move_map, remove_map
from journeydesk.commands.matching import plain
from journeydesk.commands.members import add_channel, add_persona
from journeydesk.commands.paste import paste_cards, paste_items
from journeydesk.commands.quoting import quote_passage
from journeydesk.commands.remove import remove_records
from journeydesk.commands.spans import span_card, stages_from
from journeydesk.commands.stages import (
    insert_stage,
    merge_stages,
    resize_stage,
    split_stage,
)
from journeydesk.commands.structure import (
    add_lane,
    add_stage,
    add_touchpoint,
    move_lane,
    move_stage,
    move_touchpoint,
)
from journeydesk.commands.views import keep_view

__all__ = [
    "OF_A_MAP",
    "Grid",
    "Heading",
    "Items",
    "Target",
    "add_card",
    "add_channel",
    "add_emotion",
    "add_image",
    "add_lane",
    "add_map",
    "add_persona",
    "add_stage",
    "add_touchpoint",
    "cards_of",
    "collapse_lane",
    "convert_map",
    "copy_links",
    "derive_future",
    "duplicate_cards",
    "duplicate_map",
    "evidence_of",
    "finding_of",
    "group_cards",
    "hide_lane",
    "insert_stage",
    "items_of",
    "keep_view",
    "link_cards",
    "links_at",
    "lock",
    "merge_stages",
    "move_cards",
    "move_in_list",
    "move_lane",
    "move_link_end",
    "move_map",
    "move_stage",
    "move_touchpoint",
    "paste_cards",
    "paste_grid",
    "paste_items",
    "plain",
    "put_last",
    "quote_passage",
    "refuse_locked",
    "remove_channel",
    "remove_map",
    "remove_records",
    "rename_team",
    "replace_channel",
    "resize_lane",
    "resize_stage",
    "retext",
    "set_count",
    "set_emotion",
    "set_field",
    "show_lane",
    "span_card",
    "split_stage",
    "stages_from",
    "stretch_card",
    "teams_of",
    "ungroup",
    "unlink",
    "unlock",
    "use_evidence",
    "why_lane_not_there",
    "why_not_there",
    "wording",
]
