@NullMarked
package vn.motcua.workload;

import org.jspecify.annotations.NullMarked;
