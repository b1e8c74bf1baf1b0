/**
 * What is asked of a vendor before it may be sent anything.
 *
 * <p><b>Promise:</b> a questionnaire is a file that an officer can change; a score shows which answer gave which points;
 * nothing is counted that nobody answered.
 * <p><b>Requirements:</b>
 * <ol>
 * <li>A wrong file is refused with file, line and what to do; the others stay usable.</li>
 * <li>An assessment keeps the questionnaire as it was when it began: a later change of the file changes no past score.</li>
 * <li>An answer can make a finding of a severity, and bound the terms: the level, regions, retention, training.</li>
 * <li>Spreadsheets in the layout of CSA's CAIQ and AI-CAIQ are read by the names of their columns; what none of our questions
 * asks for is kept with its id. Either all of a file is taken over, or nothing. Files are bounded in size, unpacked size, and rows.</li>
 * </ol>
 * <p><b>Decisions:</b> spreadsheets by fastexcel-reader, see the decision records. <b>Out of scope:</b> formulas, styles, other workbooks.
 */
package io.gatehouse.vendor.questionnaire;
