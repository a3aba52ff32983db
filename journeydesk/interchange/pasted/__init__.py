"""What the clipboard brings and takes: records of ours, tables, text, links."""
