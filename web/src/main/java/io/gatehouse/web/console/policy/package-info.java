/** The pages that tell the policy in force: AI workflows, and roles with their grants and denials as sentences. */
package io.gatehouse.web.console.policy;
