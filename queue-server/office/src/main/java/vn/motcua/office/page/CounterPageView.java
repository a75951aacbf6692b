package vn.motcua.office.page;

import org.jspecify.annotations.Nullable;

/**
 * The screen above one counter.
 *
 * @param counter the counter's id
 * @param name the counter's name in the reader's language
 * @param snapshot the counter's {@code CounterSnapshot} as JSON, or null
 */
public record CounterPageView(
        String counter, String name, @Nullable String snapshot) {}
