package vn.motcua.office.page;

/**
 * Where a citizen asks how far a dossier is.
 *
 * @param asked whether the office has a registry to ask
 */
public record DossierPageView(boolean asked) {}
