package vn.motcua.office.queue;

import java.util.Locale;
import vn.motcua.domain.queue.Counter;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.office.definition.CounterDefinition;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.definition.ServiceDefinition;
import vn.motcua.protocol.CounterState;
import vn.motcua.protocol.Text;

/** What things are called; an id that the definition has given up since is called by its id. */
final class Names {
    private Names() {}

    static Text of(OfficeDefinition office, ServiceId service) {
        return office.service(service.value())
                .map(ServiceDefinition::name)
                .orElseGet(() -> new Text(service.value(), service.value()));
    }

    static Text of(OfficeDefinition office, CounterId counter) {
        return office.counter(counter.value())
                .map(CounterDefinition::name)
                .orElseGet(() -> new Text(counter.value(), counter.value()));
    }

    static CounterState state(Counter counter) {
        return switch (counter.status()) {
            case OPEN -> CounterState.OPEN;
            case PAUSED -> CounterState.PAUSED;
            case CLOSED -> CounterState.CLOSED;
        };
    }

    static String word(Counter counter) {
        return counter.status().name().toLowerCase(Locale.ROOT);
    }
}
