package vn.motcua.link.systemd;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * A part of the program that must go on turning.
 *
 * @param name what it is, for the log
 * @param silence how long ago it last did
 */
public record Sign(String name, Supplier<Duration> silence) {}
