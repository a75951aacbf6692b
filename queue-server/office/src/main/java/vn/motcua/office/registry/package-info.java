/** What the office asks the province's registry of dossiers: how far a dossier is, by its code. */
@NullMarked
package vn.motcua.office.registry;

import org.jspecify.annotations.NullMarked;
