/** The office over HTTP: the queue, its streams, pages and reports, and the server that carries them. */
@NullMarked
package vn.motcua.office.http;

import org.jspecify.annotations.NullMarked;
