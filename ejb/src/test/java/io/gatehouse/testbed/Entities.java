package io.gatehouse.testbed;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.PersistenceProvider;

/** The persistence unit outside of a container, with the entities that a test needs. */
public final class Entities {

    private Entities() {
    }

    /** A factory as the application's role, with the settings that the shipped unit has. */
    public static EntityManagerFactory factory(DataSource source, Class<?>... classes) {
        return new PersistenceProvider().createContainerEntityManagerFactory(
                new Unit(source, List.of(classes)), Map.of("eclipselink.target-database", "PostgreSQL",
                        "eclipselink.weaving", "false", "eclipselink.logging.level", "WARNING"));
    }

    /** Runs one transaction. */
    public static void inTransaction(EntityManager entities, Runnable work) {
        entities.clear();
        entities.getTransaction().begin();
        try {
            work.run();
            entities.getTransaction().commit();
        } finally {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
        }
    }

    private record Unit(DataSource source, List<Class<?>> classes) implements PersistenceUnitInfo {

        @Override
        public String getPersistenceUnitName() {
            return "gatehouse-test-" + Integer.toHexString(System.identityHashCode(this));
        }

        @Override
        public String getPersistenceProviderClassName() {
            return PersistenceProvider.class.getName();
        }

        @Override
        public PersistenceUnitTransactionType getTransactionType() {
            return PersistenceUnitTransactionType.RESOURCE_LOCAL;
        }

        @Override
        public DataSource getJtaDataSource() {
            return null;
        }

        @Override
        public DataSource getNonJtaDataSource() {
            return source;
        }

        @Override
        public List<String> getMappingFileNames() {
            return List.of();
        }

        @Override
        public List<URL> getJarFileUrls() {
            return List.of();
        }

        @Override
        public URL getPersistenceUnitRootUrl() {
            return Entities.class.getProtectionDomain().getCodeSource().getLocation();
        }

        @Override
        public List<String> getManagedClassNames() {
            return classes.stream().map(Class::getName).toList();
        }

        @Override
        public boolean excludeUnlistedClasses() {
            return true;
        }

        @Override
        public SharedCacheMode getSharedCacheMode() {
            return SharedCacheMode.NONE;
        }

        @Override
        public ValidationMode getValidationMode() {
            return ValidationMode.NONE;
        }

        @Override
        public Properties getProperties() {
            return new Properties();
        }

        @Override
        public String getPersistenceXMLSchemaVersion() {
            return "3.0";
        }

        @Override
        public ClassLoader getClassLoader() {
            return Entities.class.getClassLoader();
        }

        @Override
        public void addTransformer(ClassTransformer transformer) {
            // no weaving in tests
        }

        @Override
        public ClassLoader getNewTempClassLoader() {
            return Entities.class.getClassLoader();
        }
    }
}
