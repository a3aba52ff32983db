"""Maps as slides (PPTX): real tables, text and charts, to be presented and to be changed.

For each map an overview with its emotion curve, then a slide for each stage; what does not fit
on one goes on on another, and words that are cut stand whole in the speaker's notes.
"""
