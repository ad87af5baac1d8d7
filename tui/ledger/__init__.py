"""The ledger: what the articles claim, who says so, what the reader found out about it. Imports no Textual.

Claims are computed anew from findings and annotations each time; only those on which the reader acted are stored.
"""
