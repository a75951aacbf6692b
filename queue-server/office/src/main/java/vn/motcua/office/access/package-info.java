/**
 * Who may do what in the office: users and their sessions, machine tokens, devices, and the filter in front of every
 * route. Everything it remembers lies in {@code access.db}, apart from the queue's events.
 */
@NullMarked
package vn.motcua.office.access;

import org.jspecify.annotations.NullMarked;
