@NullMarked
package vn.motcua.domain;

import org.jspecify.annotations.NullMarked;
