/** The register of AI use cases for those who govern it: a new one step by step, the life of each, systems outside Gatehouse. */
package io.gatehouse.web.console.workflow;
