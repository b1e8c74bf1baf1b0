/** The register of AI vendors for people: where each stands, its record, assessments from first answer to decision, comparison. */
package io.gatehouse.web.console.vendor;
