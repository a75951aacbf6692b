/**
 * The office as its people describe it: one readable YAML file with services, counters, plan, rules and devices, read
 * once at start and refused as a whole, with every problem named, when anything in it is wrong.
 */
@NullMarked
package vn.motcua.office.definition;

import org.jspecify.annotations.NullMarked;
