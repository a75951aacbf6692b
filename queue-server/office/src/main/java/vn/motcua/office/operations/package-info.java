/** The commands of whoever looks after an office: backup, restore, rebuild, doctor. */
@NullMarked
package vn.motcua.office.operations;

import org.jspecify.annotations.NullMarked;
