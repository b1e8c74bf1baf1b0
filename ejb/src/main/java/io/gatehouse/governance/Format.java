package io.gatehouse.governance;

/** The two notations of the governance file. */
public enum Format { YAML, JSON }
