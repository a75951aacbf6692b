package vn.motcua.office.queue;

import java.time.Instant;
import vn.motcua.domain.ticket.PersonalRef;

/**
 * Something personal as it lies in the store.
 *
 * @param ref its name everywhere else
 * @param purpose what it is kept for
 * @param ciphertext sealed with a key that is not in the database
 * @param expiresAt when it is erased by itself
 */
public record PersonalRow(PersonalRef ref, String purpose, byte[] ciphertext, Instant expiresAt) {}
