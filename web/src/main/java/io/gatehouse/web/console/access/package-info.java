/**
 * The pages under Access: why somebody sees something or does not, and what could be done about it; what somebody sees,
 * real or made up; who may see a field; and the form of a grant, which tells in people what it would change.
 *
 * <p><b>Promise:</b> names, conditions and reasons, no value of data. Every sentence is made of a step of the enforcing
 * decision; nothing here decides.
 * <p><b>Decisions:</b> the questions are plain addresses, so that an answer can be linked to and read again.
 * <p><b>Out of scope:</b> denials, which are changed in the governance file.
 */
package io.gatehouse.web.console.access;
