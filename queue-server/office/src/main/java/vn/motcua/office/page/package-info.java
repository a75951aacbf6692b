/**
 * The web pages: view records, bilingual text, templates and the pictures of the report.
 *
 * <p>Nothing here knows the queue, the database or HTTP: whoever serves a page fills its view record and asks {@link
 * vn.motcua.office.page.Pages} for the HTML. Scripts, styles and fonts lie under {@code web/} on the class path and are
 * served below {@code /assets/}.
 */
@NullMarked
package vn.motcua.office.page;

import org.jspecify.annotations.NullMarked;
