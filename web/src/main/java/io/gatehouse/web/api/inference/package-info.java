/** Forbidden fields that can be computed, over HTTP: for officers and owners of the source. */
package io.gatehouse.web.api.inference;
