/**
 * The demo company "Nordmark Pumps": its data, its policy and its first day of use.
 *
 * <p><b>Promise.</b> {@link io.gatehouse.demo.DemoCompany#write} makes the same files, byte for byte, on every machine;
 * writing over unchanged files touches nothing. {@link io.gatehouse.demo.DemoCalls} uses the running system as the
 * demo users would, over HTTP alone, so that no list or audit row in a fresh installation is invented.
 *
 * <p><b>Requirements.</b>
 * <ol>
 * <li>Three plants (Aachen, Brno, Celje), about twenty tables and sixty thousand rows over eighteen months that end on
 *     {@link io.gatehouse.demo.DemoCompany#TODAY}, the data's last day, in a month that is not over.</li>
 * <li>The planted {@link io.gatehouse.demo.Stories} are in the data and computable from it; outside of them the data
 *     hold season and noise only, so that a finding elsewhere is a false one.</li>
 * <li>All persons, companies and numbers are invented. Currency is the euro throughout.</li>
 * <li>The policy {@code nordmark.governance.yaml} is the whole policy of a local stack, in the format that
 *     governance officers export and apply.</li>
 * </ol>
 *
 * <p><b>Decisions.</b>
 * Every table draws from a random stream of its own, so that a change to one leaves the others as they are.
 * {@link java.util.Random} is used because its algorithm is part of its specification. Lead times and days late are
 * columns and not computed in queries, because date differences are where SQL dialects part ways.
 *
 * <p><b>Out of scope.</b> A simulation: stock does not follow from orders, nor work orders from the plan. Finance
 * postings, forecasts and inspections do follow from the tables that they speak of.
 */
package io.gatehouse.demo;
