FROM node:24-bookworm-slim
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The image has Node already; what is optional is Node once more, for whoever has another one.
RUN npm ci --omit=dev --omit=optional --ignore-scripts
COPY . .
ENV HOST=0.0.0.0 BROADSHEET_DATA=/data NODE_ENV=production
RUN mkdir /data && chown node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK CMD node -e "fetch('http://127.0.0.1:3000/health').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"
CMD ["node", "--max-semi-space-size=8", "--heap-growing-percent=25", "src/main.ts"]
