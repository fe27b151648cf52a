-- Run once as a superuser, before the first start:  psql -v base=relais -f roles.sql
-- relais_owner makes the schema and its walls (relais prepare); relais_app runs (relais serve) and can change neither.
-- Give each a password afterwards with \password relais_owner and \password relais_app.
CREATE ROLE relais_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
CREATE ROLE relais_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
CREATE DATABASE :"base" OWNER relais_owner ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE template0;
REVOKE CONNECT ON DATABASE :"base" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"base" TO relais_app;
