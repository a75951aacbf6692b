package vn.motcua.office;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.office.registry.DossierRegistry;
import vn.motcua.office.registry.HttpDossierRegistry;

/** The registry of dossiers that the settings name. */
final class DossierRegistries {
    private DossierRegistries() {}

    /** The registry, which is closed with the office; null when the settings name none. */
    static @Nullable DossierRegistry of(
            OfficeSettings settings, InstantSource clock, Consumer<AutoCloseable> closedWithTheOffice) {
        if (settings.registryUrl().isEmpty()) {
            return null;
        }
        String url = settings.registryUrl().orElseThrow().replaceFirst("/+$", "");
        URI address;
        try {
            address = URI.create(url);
        } catch (IllegalArgumentException notAnAddress) {
            throw wrong(url);
        }
        if (address.getHost() == null || !String.valueOf(address.getScheme()).matches("https?")) {
            throw wrong(url);
        }
        Optional<String> token = settings.registryTokenFile().map(DossierRegistries::read);
        HttpDossierRegistry registry = new HttpDossierRegistry(address, token.orElse(null), clock);
        closedWithTheOffice.accept(registry);
        return registry;
    }

    private static OfficeSettings.UnusableSetting wrong(String url) {
        return new OfficeSettings.UnusableSetting(
                "MOTCUA_REGISTRY_URL must be an address such as https://registry.example/api, not '" + url + "'");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new OfficeSettings.UnusableSetting("MOTCUA_REGISTRY_TOKEN_FILE cannot be read: " + e.getMessage());
        }
    }
}
