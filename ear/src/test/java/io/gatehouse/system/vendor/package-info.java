/** AI vendors over REST, on the running system. */
package io.gatehouse.system.vendor;
