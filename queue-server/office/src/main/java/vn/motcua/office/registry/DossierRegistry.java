package vn.motcua.office.registry;

/** Knows how far dossiers are. It belongs to the province, so it may be slow, wrong or away at any time. */
@FunctionalInterface
public interface DossierRegistry {
    /**
     * How far a dossier is; comes back within {@link HttpDossierRegistry#PATIENCE} or so, whatever the registry does.
     *
     * @param code of either form (decision of the caller); in capitals
     */
    Answer status(String code);

    /** What a registry answers. */
    sealed interface Answer {
        /** It is known. */
        record Known(DossierStatus status) implements Answer {}

        /** No dossier has this code. */
        record Unknown() implements Answer {}

        /** It cannot be asked now: away, too slow, too busy, or nothing that can be read came back. */
        record NotReachable(String why) implements Answer {}
    }
}
