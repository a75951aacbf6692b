package vn.motcua.domain.plan;

import vn.motcua.domain.ticket.CounterId;

/** Nobody can sit at a counter for a part of the day, whatever is planned for it. Why is nobody's business. */
public record Absence(CounterId counter, Hours hours) {}
