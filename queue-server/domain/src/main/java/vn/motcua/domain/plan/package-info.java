/** When counters mean to be open on one day. */
@NullMarked
package vn.motcua.domain.plan;

import org.jspecify.annotations.NullMarked;
