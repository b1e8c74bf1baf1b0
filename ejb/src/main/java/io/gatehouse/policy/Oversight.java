package io.gatehouse.policy;

/** Whether a person must release a summary before its reader gets it. */
public enum Oversight { NONE, BEFORE_RELEASE }
