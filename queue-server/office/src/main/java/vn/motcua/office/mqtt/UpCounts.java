package vn.motcua.office.mqtt;

/**
 * What became of what devices sent since the office started.
 *
 * @param admitted facts taken in and committed, dead letters included
 * @param repeated facts that were known already
 * @param quarantined facts under a known number with another content
 * @param refused batches that were not taken in: malformed, of an unknown device, or too many at once
 */
public record UpCounts(long admitted, long repeated, long quarantined, long refused) {}
