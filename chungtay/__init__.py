"""Chung Tay: one joint programme of many organisations, every activity counted once."""
