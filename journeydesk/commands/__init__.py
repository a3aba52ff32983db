"""The verbs: add_stage, move_cards, retitle, link …"""
