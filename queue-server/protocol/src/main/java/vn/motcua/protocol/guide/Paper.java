package vn.motcua.protocol.guide;

import org.jspecify.annotations.Nullable;

/**
 * A paper that a citizen brings.
 *
 * @param name what it is, Vietnamese
 * @param note how it is handed in, such as "bản chính" or "đưa cán bộ xem, không phải nộp"; absent without one
 * @param onDemand whether it is digitised only when the citizen asks, for a fee, instead of always
 */
public record Paper(String name, @Nullable String note, boolean onDemand) {}
