/* The map of the page. All it shows stands in the page itself: nothing is asked of any server. */
(function () {
  "use strict";
  const data = JSON.parse(document.getElementById("data").textContent);
  const words = data.words;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  document.documentElement.classList.add("js");

  /* Draws lines and areas by the parts of their class, and points of large layers as the pictures they have. */
  const Painter = L.Canvas.extend({
    _fillStroke(context, path) {
      for (const part of path.options.parts || []) {
        if (part.fill) fill(context, part.fill, part.fillOpacity);
        for (const lines of part.hatch || []) fill(context, hatch(context, lines), lines.opacity);
        if (!part.stroke) continue;
        context.globalAlpha = part.opacity;
        context.setLineDash(part.dash || []);
        context.lineWidth = part.width;
        context.strokeStyle = part.stroke;
        context.lineCap = "butt";
        context.lineJoin = "round";
        context.stroke();
      }
    },
    _updateCircle(path) {
      const picture = path.options.picture;
      if (!this._drawing || path._empty()) return;
      const point = path._point;
      this._ctx.globalAlpha = 1;
      this._ctx.drawImage(picture.image, point.x - picture.x, point.y - picture.y, picture.width, picture.height);
    },
  });

  function fill(context, style, opacity) {
    context.globalAlpha = opacity;
    context.fillStyle = style;
    context.fill("evenodd");
  }

  function hatch(context, lines) {
    const tile = document.createElement("canvas");
    tile.width = tile.height = Math.max(2, Math.round(lines.distance));
    const pen = tile.getContext("2d");
    pen.fillStyle = lines.color;
    pen.fillRect(0, 0, tile.width, lines.width);
    const pattern = context.createPattern(tile, "repeat");
    pattern.setTransform(new DOMMatrix().rotate(-lines.angle));
    return pattern;
  }

  const bounds = L.latLngBounds(data.bounds);
  const renderer = new Painter({ padding: 0.3, tolerance: 4 });
  const map = L.map("map", {
    attributionControl: false, zoomControl: false, zoomSnap: 0, wheelPxPerZoomLevel: 120, maxZoom: 20,
    scrollWheelZoom: false, dragging: !L.Browser.mobile, maxBounds: bounds.pad(0.5),
    zoomAnimation: !calm, fadeAnimation: !calm, markerZoomAnimation: !calm, inertia: !calm,
    renderer,
  });
  map.fitBounds(bounds);
  map.setMinZoom(map.getZoom() - 2);
  L.control.zoom({ zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map);
  L.control.scale({ imperial: false, maxWidth: 120 }).addTo(map);
  const home = L.control({ position: "topleft" });
  home.onAdd = function () {
    const bar = L.DomUtil.create("div", "leaflet-bar leaflet-control leaflet-control-zoom");
    const button = L.DomUtil.create("a", "home", bar);
    button.href = "#map";
    button.title = words.home;
    button.textContent = "⌂";
    button.setAttribute("role", "button");
    button.setAttribute("aria-label", words.home);
    L.DomEvent.disableClickPropagation(bar);
    L.DomEvent.on(button, "click", L.DomEvent.stop).on(button, "click", () => map.fitBounds(bounds));
    return bar;
  };
  home.addTo(map);
  /* Leaflet's buttons are links: they answer to the space bar as well. */
  map.getContainer().addEventListener("keydown", (event) => {
    if (event.key !== " " || !event.target.matches("[role=button]")) return;
    event.preventDefault();
    event.target.click();
  });
  /* The wheel scrolls the page until the map is in use. */
  map.on("focus click", () => map.scrollWheelZoom.enable());
  map.on("blur", () => map.scrollWheelZoom.disable());

  /* What is drawn last lies on top, so the last layer of the list comes first. */
  const shown = data.layers.map(() => null);
  const places = data.layers.map(() => []);
  let opener = null;

  /* Popups keep clear of the buttons at the left. */
  const beside = {
    maxWidth: Math.min(300, map.getSize().x - 120), maxHeight: map.getSize().y - 60, autoPanPaddingTopLeft: [62, 10], autoPanPaddingBottomRight: [10, 10],
  };

  function popup(feature, layer) {
    const about = feature.properties;
    const box = document.createElement("div");
    add(box, "h3", about.name);
    const kind = layer.classes[about.class].label;
    add(box, "p", kind ? `${layer.title}: ${kind}` : layer.title).className = "kind";
    const list = document.createElement("dl");
    layer.fields.forEach((field, number) => {
      if (!about.values[number]) return;
      add(list, "dt", field);
      add(list, "dd", about.values[number]);
    });
    if (list.childElementCount) box.append(list);
    return box;
  }

  function add(parent, tag, text) {
    const made = document.createElement(tag);
    made.textContent = text;
    parent.append(made);
    return made;
  }

  function site(point, feature, layer) {
    const picture = layer.classes[feature.properties.class].picture;
    if (!layer.focusable) {
      const radius = Math.max(picture.width, picture.height) / 2;
      return new L.CircleMarker(point, { radius, picture, weight: 0 });
    }
    const frame = document.createElement("div");
    frame.className = "site";
    const size = [Math.max(picture.width, 24), Math.max(picture.height, 24)];
    frame.style.width = size[0] + "px";
    frame.style.height = size[1] + "px";
    const image = document.createElement("img");
    image.src = picture.uri;
    image.width = picture.width;
    image.height = picture.height;
    image.alt = "";
    frame.append(image);
    if (feature.properties.label) add(frame, "span", feature.properties.label);
    const offset = [(size[0] - picture.width) / 2, (size[1] - picture.height) / 2];
    const icon = L.divIcon({
      html: frame, className: "", iconSize: size, iconAnchor: [picture.x + offset[0], picture.y + offset[1]],
    });
    const marker = L.marker(point, { icon, title: feature.properties.name, riseOnHover: true });
    const kind = layer.classes[feature.properties.class].label;
    marker.on("add", () => {
      const element = marker.getElement();
      element.setAttribute("aria-label", [feature.properties.name, kind].filter(Boolean).join(", "));
      element.addEventListener("focus", () => { opener = element; });
    });
    return marker;
  }

  function build(layer, number) {
    if (layer.image) {
      return L.imageOverlay(layer.image, layer.bounds, { alt: "", pane: "tilePane", zIndex: 1 + data.layers.length - number });
    }
    const group = L.featureGroup();
    layer.geojson.features.forEach((feature, place) => {
      if (!feature.geometry) return;
      const parts = layer.classes[feature.properties.class].parts;
      const drawn = L.GeoJSON.geometryToLayer(feature, { pointToLayer: (_, point) => site(point, feature, layer) });
      if (drawn.setStyle && parts.length) {
        const widest = Math.max(1, ...parts.map((part) => part.width || 0));
        const options = { parts, weight: widest, fill: parts.some((part) => part.fill || part.hatch) };
        drawn.eachLayer ? drawn.eachLayer((each) => L.setOptions(each, options)) : L.setOptions(drawn, options);
      }
      drawn.bindPopup(() => popup(feature, layer), beside);
      places[number][place] = drawn;
      group.addLayer(drawn);
    });
    return group;
  }

  const boxes = [...document.querySelectorAll("#legend input[data-layer]")];
  function draw() {
    /* One canvas for all: it draws in the order in which layers come. */
    shown.forEach((layer) => layer && layer.remove());
    for (let number = data.layers.length - 1; number >= 0; number--) {
      const box = boxes.find((each) => Number(each.dataset.layer) === number);
      if (box) box.closest("li").classList.toggle("off", !box.checked);
      if (box && !box.checked) continue;
      shown[number] = shown[number] || build(data.layers[number], number);
      shown[number].addTo(map);
    }
  }
  boxes.forEach((box) => box.addEventListener("change", () => { map.closePopup(); draw(); }));

  map.on("popupopen", (event) => {
    const element = event.popup.getElement();
    const close = element.querySelector(".leaflet-popup-close-button");
    close.setAttribute("aria-label", words.close);
    close.title = words.close;
    const content = element.querySelector(".leaflet-popup-content");
    content.tabIndex = -1;
    /* Who opened it by keyboard or from the list reads on in it, and goes back where he was. */
    if (opener) content.focus({ preventScroll: true });
  });
  map.on("popupclose", () => {
    const now = document.activeElement;
    const within = now === document.body || now.closest(".leaflet-popup");
    if (opener && within) opener.focus({ preventScroll: opener.closest("#map") !== null });
    opener = null;
  });
  document.addEventListener("pointerdown", () => { opener = null; }, true);
  map.getContainer().addEventListener("keydown", (event) => {
    if (event.key === "Escape") map.closePopup();
  });

  document.querySelectorAll("button.place").forEach((button) => button.addEventListener("click", () => {
    const number = Number(button.dataset.layer);
    const box = boxes.find((each) => Number(each.dataset.layer) === number);
    if (box && !box.checked) { box.checked = true; draw(); }
    const place = places[number][Number(button.dataset.place)];
    map.closePopup();
    if (place.getLatLng) map.setView(place.getLatLng(), Math.max(map.getZoom(), data.near), { animate: false });
    else map.fitBounds(place.getBounds(), { animate: false, maxZoom: data.near });
    map.getContainer().scrollIntoView({ block: "center" });
    opener = button;
    place.openPopup();
  }));

  /* On paper the map has the width of the sheet and shows the whole. */
  let before = null;
  addEventListener("beforeprint", () => {
    before = { centre: map.getCenter(), zoom: map.getZoom(), retina: L.Browser.retina };
    Object.assign(map.getContainer().style, { width: "178mm", height: "125mm" });
    L.Browser.retina = true; /* twice as fine */
    map.invalidateSize({ animate: false, pan: false });
    map.fitBounds(bounds, { animate: false });
    renderer._update();
    renderer._redraw();
    /* Chromium prints a canvas by repeating what was done on it, and that clearing erases all below it. */
    const canvas = map.getContainer().querySelector("canvas");
    if (!canvas) return;
    before.picture = new Image();
    before.picture.src = canvas.toDataURL();
    before.picture.alt = "";
    before.picture.style.cssText = canvas.style.cssText;
    before.picture.className = canvas.className;
    canvas.style.display = "none";
    canvas.after(before.picture);
  });
  addEventListener("afterprint", () => {
    if (!before) return;
    if (before.picture) {
      before.picture.previousSibling.style.display = "";
      before.picture.remove();
    }
    L.Browser.retina = before.retina;
    Object.assign(map.getContainer().style, { width: "", height: "" });
    map.invalidateSize({ animate: false, pan: false });
    map.setView(before.centre, before.zoom, { animate: false });
    before = null;
  });

  /* Pictures of points first: a canvas draws only what has been read. */
  const pictures = data.layers.flatMap((layer) => (layer.classes || []).map((each) => each.picture).filter((each) => each && each.uri));
  Promise.all(pictures.map((picture) => {
    picture.image = new Image(picture.width, picture.height);
    picture.image.src = picture.uri;
    return picture.image.decode().catch(() => null);
  })).then(() => {
    if (data.backdrop) L.imageOverlay(data.backdrop.image, data.backdrop.bounds, { alt: "", pane: "tilePane", zIndex: 0 }).addTo(map);
    draw();
    document.documentElement.dataset.ready = "yes";
  });
})();
