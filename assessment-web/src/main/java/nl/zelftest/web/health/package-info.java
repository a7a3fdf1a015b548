/** What a load balancer asks: is the process alive, and can it serve. */
package nl.zelftest.web.health;
