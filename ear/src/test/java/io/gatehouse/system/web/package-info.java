/** What people and programs touch, from outside: the REST interface's promises and the pages in a browser. */
package io.gatehouse.system.web;
