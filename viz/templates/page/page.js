// Made of viz/templates/page/script by `make script`: change the modules, not this file.
var yc=Object.defineProperty;var st=(t,e)=>{for(var n in e)yc(t,n,{get:e[n],enumerable:!0})};var Ct=Uint8Array,qe=Uint16Array,vc=Int32Array,vs=new Ct([0,0,0,0,0,0,0,0,1,1,1,1,2,2,2,2,3,3,3,3,4,4,4,4,5,5,5,5,0,0,0,0]),xs=new Ct([0,0,0,0,1,1,2,2,3,3,4,4,5,
5,6,6,7,7,8,8,9,9,10,10,11,11,12,12,13,13,0,0]),xc=new Ct([16,17,18,0,8,7,9,6,10,5,11,4,12,3,13,2,14,1,15]),bs=function(t,e){for(var n=new qe(31),o=0;o<31;++o)n[o]=
e+=1<<t[o-1];for(var r=new vc(n[30]),o=1;o<30;++o)for(var i=n[o];i<n[o+1];++i)r[i]=i-n[o]<<5|o;return{b:n,r}},ks=bs(vs,2),$s=ks.b,bc=ks.r;$s[28]=258,bc[258]=28;
var Ss=bs(xs,0),kc=Ss.b,vd=Ss.r,xr=new qe(32768);for(F=0;F<32768;++F)_t=(F&43690)>>1|(F&21845)<<1,_t=(_t&52428)>>2|(_t&13107)<<2,_t=(_t&61680)>>4|(_t&3855)<<4,xr[F]=
((_t&65280)>>8|(_t&255)<<8)>>1;var _t,F,En=(function(t,e,n){for(var o=t.length,r=0,i=new qe(e);r<o;++r)t[r]&&++i[t[r]-1];var s=new qe(e);for(r=1;r<e;++r)s[r]=s[r-
1]+i[r-1]<<1;var a;if(n){a=new qe(1<<e);var l=15-e;for(r=0;r<o;++r)if(t[r])for(var d=r<<4|t[r],p=e-t[r],f=s[t[r]-1]++<<p,h=f|(1<<p)-1;f<=h;++f)a[xr[f]>>l]=d}else
for(a=new qe(o),r=0;r<o;++r)t[r]&&(a[r]=xr[s[t[r]-1]++]>>15-t[r]);return a}),An=new Ct(288);for(F=0;F<144;++F)An[F]=8;var F;for(F=144;F<256;++F)An[F]=9;var F;for(F=
256;F<280;++F)An[F]=7;var F;for(F=280;F<288;++F)An[F]=8;var F,Ms=new Ct(32);for(F=0;F<32;++F)Ms[F]=5;var F;var $c=En(An,9,1);var Sc=En(Ms,5,1),yr=function(t){for(var e=t[0],n=1;n<t.length;++n)t[n]>e&&(e=t[n]);return e},Dt=function(t,e,n){var o=e/8|0;return(t[o]|t[o+1]<<8)>>(e&7)&n},vr=function(t,e){
var n=e/8|0;return(t[n]|t[n+1]<<8|t[n+2]<<16)>>(e&7)},Mc=function(t){return(t+7)/8|0},Os=function(t,e,n){return(e==null||e<0)&&(e=0),(n==null||n>t.length)&&(n=t.
length),new Ct(t.subarray(e,n))};var Oc=["unexpected EOF","invalid block type","invalid length/literal","invalid distance","stream finished","no stream handler",,"no callback","invalid UTF-8 da\
ta","extra field too long","date not in range 1980-2099","filename too long","stream finishing","invalid zip data"],Ht=function(t,e,n){var o=new Error(e||Oc[t]);
if(o.code=t,Error.captureStackTrace&&Error.captureStackTrace(o,Ht),!n)throw o;return o},Lc=function(t,e,n,o){var r=t.length,i=o?o.length:0;if(!r||e.f&&!e.l)return n||
new Ct(0);var s=!n,a=s||e.i!=2,l=e.i;s&&(n=new Ct(r*3));var d=function(gs){var ws=n.length;if(gs>ws){var ys=new Ct(Math.max(ws*2,gs));ys.set(n),n=ys}},p=e.f||0,
f=e.p||0,h=e.b||0,y=e.l,v=e.d,b=e.m,S=e.n,L=r*8;do{if(!y){p=Dt(t,f,1);var M=Dt(t,f+1,3);if(f+=3,M)if(M==1)y=$c,v=Sc,b=9,S=5;else if(M==2){var B=Dt(t,f,31)+257,H=Dt(
t,f+10,15)+4,J=B+Dt(t,f+5,31)+1;f+=14;for(var ot=new Ct(J),kt=new Ct(19),Y=0;Y<H;++Y)kt[xc[Y]]=Dt(t,f+Y*3,7);f+=H*3;for(var Wt=yr(kt),Mn=(1<<Wt)-1,On=En(kt,Wt,1),
Y=0;Y<J;){var lo=On[Dt(t,f,Mn)];f+=lo&15;var O=lo>>4;if(O<16)ot[Y++]=O;else{var He=0,co=0;for(O==16?(co=3+Dt(t,f,3),f+=2,He=ot[Y-1]):O==17?(co=3+Dt(t,f,7),f+=3):
O==18&&(co=11+Dt(t,f,127),f+=7);co--;)ot[Y++]=He}}var ds=ot.subarray(0,B),ue=ot.subarray(B);b=yr(ds),S=yr(ue),y=En(ds,b,1),v=En(ue,S,1)}else Ht(1);else{var O=Mc(
f)+4,C=t[O-4]|t[O-3]<<8,N=O+C;if(N>r){l&&Ht(0);break}a&&d(h+C),n.set(t.subarray(O,N),h),e.b=h+=C,e.p=f=N*8,e.f=p;continue}if(f>L){l&&Ht(0);break}}a&&d(h+131072);
for(var mc=(1<<b)-1,gc=(1<<S)-1,mr=f;;mr=f){var He=y[vr(t,f)&mc],Ge=He>>4;if(f+=He&15,f>L){l&&Ht(0);break}if(He||Ht(2),Ge<256)n[h++]=Ge;else if(Ge==256){mr=f,y=
null;break}else{var us=Ge-254;if(Ge>264){var Y=Ge-257,Ln=vs[Y];us=Dt(t,f,(1<<Ln)-1)+$s[Y],f+=Ln}var gr=v[vr(t,f)&gc],wr=gr>>4;gr||Ht(3),f+=gr&15;var ue=kc[wr];if(wr>
3){var Ln=xs[wr];ue+=vr(t,f)&(1<<Ln)-1,f+=Ln}if(f>L){l&&Ht(0);break}a&&d(h+131072);var hs=h+us;if(h<ue){var ms=i-ue,wc=Math.min(ue,hs);for(ms+h<0&&Ht(3);h<wc;++h)
n[h]=o[ms+h]}for(;h<hs;++h)n[h]=n[h-ue]}}e.l=y,e.p=mr,e.b=h,e.f=p,y&&(p=1,e.m=b,e.d=v,e.n=S)}while(!p);return h!=n.length&&s?Os(n,0,h):n.subarray(0,h)};var Ec=new Ct(0);function Ls(t,e){return Lc(t,{i:2},e&&e.out,e&&e.dictionary)}var br=typeof TextDecoder<"u"&&new TextDecoder,Ac=0;try{br.decode(Ec,{stream:!0}),Ac=1}catch{}var Cc=function(t){for(var e="",n=0;;){var o=t[n++],r=(o>127)+(o>223)+
(o>239);if(n+r>t.length)return{s:e,r:Os(t,n-1)};r?r==3?(o=((o&15)<<18|(t[n++]&63)<<12|(t[n++]&63)<<6|t[n++]&63)-65536,e+=String.fromCharCode(55296|o>>10,56320|o&
1023)):r&1?e+=String.fromCharCode((o&31)<<6|t[n++]&63):e+=String.fromCharCode((o&15)<<12|(t[n++]&63)<<6|t[n++]&63):e+=String.fromCharCode(o)}};function Es(t,e){if(e){for(var n="",o=0;o<t.length;o+=16384)n+=String.fromCharCode.apply(null,t.subarray(o,o+16384));return n}else{if(br)return br.decode(t);var r=Cc(
t),i=r.s,n=r.r;return n.length&&Ht(8),i}}var m=t=>document.getElementById(t),Gt=document.documentElement,z=m("board"),A=(t,e,n)=>{let o=document.createElement(t);return e!==void 0&&e!==""&&(o.textContent=
e),n&&(o.className=n),o},q=(t,e,n)=>{let o=A("button",t,n);return o.type="button",o.addEventListener("click",e),o},qt=t=>[...document.querySelectorAll(`button[d\
ata-${t}]`)],te=t=>t.target,Tc="http://www.w3.org/2000/svg",tt=(t,e,n)=>{let o=document.createElementNS(Tc,t);for(let[r,i]of Object.entries(e))o.setAttribute(r,
String(i));return n&&(o.textContent=n),o},ee=t=>t.getContext("2d"),j=t=>{m("told").textContent!==t&&(m("told").textContent=t)},Cn={ArrowRight:1,ArrowDown:1,ArrowLeft:-1,
ArrowUp:-1};function fo(t){let e=m(t);return e.dataset.packed?Es(Ls(Uint8Array.from(atob(e.textContent),n=>n.charCodeAt(0)))):e.textContent}var kr=document.createElement("script");kr.textContent=fo("engine");document.head.append(kr);kr.remove();var Tn=t=>JSON.parse(fo(t)),As=({count:t,same:e,each:n})=>{let o=new Array(t),r=Object.keys(n),i={at:0,...e,...n};for(let s=0;s<t;s++){let a={...i};a.at=s;for(let l of r)
a[l]=n[l][s];o[s]=a}return o},Cs=Tn("model"),k=As(Cs.nodes),T=As(Cs.edges),w=Tn("data"),D=new Map;for(let t of k)D.set(t.id,t);var U=new Map;for(let t of T)U.set(
t.uid,t);var V=new Map;for(let t of k)V.set(t.uid,[...V.get(t.uid)||[],t]);var R=k.map(()=>[]);for(let t of T)R[t.source].push(t),t.target!==t.source&&R[t.target].
push(t);var ne=T.length>w.limits.many,It={texts:[],cards:{},lines:{},claims:{}},Rt=Tn("left"),Ts=[...document.body.children].map(t=>[t,t.tagName==="SCRIPT"?"":t.
outerHTML]);Rt.file&&(w.live=null);var Kt=w.live?location.pathname+location.search:"",Ke=(w.near?w.near.packs:[]).map(([t,e,n,o,r,i,s,a,l])=>({id:t.slice(5),one:e,
many:n,label:o,box:[r,i,s,a],members:l})),ct=new Map(Ke.map(t=>[t.id,t])),Pn=new Map(Ke.flatMap(t=>t.members.map(e=>[e,t]))),$t=w.near&&w.near.sizes,G=w.live,Ps=t=>G&&
G.opens[t.startsWith("card:")?D.get(t.slice(5)).uid:t.slice(t.indexOf(":")+1)]||"";var Ze=()=>({at:"",route:-1,known:"",from:0,to:Math.max(w.clock.spans.length-1,0),off:new Set,least:0,hidden:new Set,folded:new Set,pinned:new Map,picked:new Set,
mode:"picture",turn:"",theme:"",ends:["",""],eye:null,grown:[],every:!1,laid:new Map,open:new Set,against:"",beside:!1}),c=Ze(),Ns=c.to,g={lines:[],pills:[],cards:new Uint8Array(
k.length),drawn:new Uint8Array(T.length),held:new Map,focus:null,routes:[],gone:new Set,measures:[]},at=[],u={placed:null,geometry:[],batches:null,pairs:null,frame:null,
namesDrawn:[],loose:new Map,routed:new Map,unrouted:new Set,weakest:new Set,outline:null,paperBoxes:[],earlier:null},x={hover:"",pulled:[],moving:!1,loop:null,lassoOn:!1,
boxOn:!1,joining:"",noting:null,shownSheet:"",saving:!1,printing:!1,toPrint:!1,tableSize:200,index:null,lastKind:"",unsaved:!1};var js=t=>[["pin",t.pinned],["laid",t.laid]],Pc=t=>[["hide",t.hidden],["fold",t.folded],["pick",t.picked]];function oe(){let t=new URLSearchParams,e=Ze();c.at&&
t.set("at",c.at),c.route>=0&&t.set("route",String(c.route)),c.known&&t.set("known",c.known),c.against&&t.set("against",c.against),c.beside&&t.set("beside","yes"),
(c.from!==e.from||c.to!==e.to)&&t.set("true",`${c.from}-${c.to}`),c.off.size&&t.set("off",[...c.off].join("~")),c.least&&t.set("least",String(c.least)),c.hidden.
size&&t.set("hide",[...c.hidden].join("~")),c.folded.size&&t.set("fold",[...c.folded].join("~")),c.picked.size&&t.set("pick",[...c.picked].join("~"));for(let[n,
o]of js(c))o.size&&t.set(n,[...o].map(([r,[i,s]])=>`${r}~${i}~${s}`).join("~"));return c.open.size&&t.set("open",[...c.open].join("~")),c.mode!=="picture"&&t.set(
"as",c.mode),c.every&&t.set("every","yes"),c.turn&&t.set("turn",c.turn),c.theme&&t.set("theme",c.theme),c.ends[0]&&t.set("join",c.ends.join("~")),c.grown.length&&
t.set("grow",c.grown.join("~")),c.eye&&t.set("eye",c.eye.join("_")),t.toString()}function Zt(t){let e=new URLSearchParams(t),n=h=>e.get(h)||"",o=h=>n(h).split("\
~").filter(Boolean),r=Ze(),i=r.to,s=(h,y,v,b)=>Number.isInteger(h)&&h>=y&&h<=v?h:b,a=n("at");(a.startsWith("card:")&&D.has(a.slice(5))||a.startsWith("line:")&&U.
has(a.slice(5))||a.startsWith("pack:")&&ct.has(a.slice(5)))&&(r.at=a),r.route=s(parseInt(e.get("route")??"-1",10),-1,Math.max(...w.trace.lists.map(h=>h.length))-
1,-1),r.known=w.clock.known.includes(n("known"))?n("known"):"";let l=n("against");r.against=w.clock.known.includes(l)&&(!r.known||l<r.known)?l:"",r.beside=e.get(
"beside")==="yes";let d=n("true").split("-").map(h=>parseInt(h,10));d.length===2&&([r.from,r.to]=[s(d[0],0,i,0),s(d[1],0,i,i)]),r.from>r.to&&([r.from,r.to]=[0,i]),
r.off=new Set(o("off")),r.least=Math.min(Math.max(parseFloat(n("least"))||0,0),1);for(let[h,y]of Pc(r))for(let v of o(h))D.has(v)&&y.add(v);for(let[h,y]of js(r)){
let v=o(h);for(let b=0;b+2<v.length;b+=3){let S=[parseFloat(v[b+1]),parseFloat(v[b+2])];(D.has(v[b])||ct.has(v[b]))&&S.every(Number.isFinite)&&y.set(v[b],S)}}r.
open=new Set(o("open").filter(h=>ct.has(h))),r.mode=["picture","table","map"].includes(n("as"))&&(n("as")!=="map"||w.map)?n("as"):"picture",r.every=e.get("every")===
"yes",r.turn=["wide","tall"].includes(n("turn"))?n("turn"):"",r.theme=["dark","light"].includes(n("theme"))?n("theme"):"";let p=o("join");p.length===2&&p.every(
h=>D.has(h))&&(r.ends=p),r.grown=w.live||Rt.grown?o("grow").filter(h=>/^[^*]+\*\d+(\*[^*]*){0,2}$/.test(h)):[];let f=n("eye").split("_").map(parseFloat);return r.
eye=f.length===3&&f.every(Number.isFinite)&&f[2]>0?[f[0],f[1],f[2]]:null,r}function gt(){let t=oe();location.protocol!=="about:"&&history.replaceState(null,"",t?
"#"+t:location.pathname+location.search)}async function St(t,e){let n=e?{method:"POST",headers:{"content-type":"application/json"},body:JSON.stringify(e)}:{},o;try{o=await fetch(t,n)}catch{throw new Error(
"The explorer does not answer: it was ended, or is busy. Start it again as you did, then reload this page")}if(!o.ok)throw new Error((await o.text()).trim().split(
`
`)[0].slice(0,300));return o.json()}var Ws={yellow:["#fff3bf","#4a3f12","#a67c00"],red:["#ffe3df","#57241f","#cf4a3c"],green:["#dcf3e0","#1f4329","#2f9150"],blue:["#dcebfa","#1d3a57","#3b82c4"],violet:[
"#ece2f8","#3c2c54","#8a63c9"]},W={by:Rt.by||"",notes:Rt.notes||[],steps:Rt.steps||[]},Je=[],zs=Promise.resolve(),Nn=()=>new Date(Date.now()-new Date().getTimezoneOffset()*
6e4).toISOString().slice(0,10),Ds=t=>`${t}-${Date.now().toString(36)}${Math.random().toString(36).slice(2,6)}`,he=()=>JSON.stringify([W.notes,W.steps]);function Is(t){
let e=he();[W.notes,W.steps]=JSON.parse(t),jn(e)}function jn(t){if(t===he())return;if(!w.live){x.unsaved=!0;return}let[e,n]=JSON.parse(t),o=new Map(e.map(s=>[s.
key,JSON.stringify(s)])),r=new Set(W.notes.map(s=>s.key)),i=W.notes.filter(s=>o.get(s.key)!==JSON.stringify(s)).map(s=>["/api/notes",{note:s}]);for(let s of e)r.
has(s.key)||i.push(["/api/notes/drop",{key:s.key}]);JSON.stringify(n)!==JSON.stringify(W.steps)&&i.push(["/api/story",{page:Kt,steps:W.steps}]);for(let[s,a]of i)
zs=zs.then(()=>St(s,a)).catch(l=>{x.unsaved=!0,j(`Not saved in the case: ${l.message}`)})}var $r=()=>({view:oe(),own:he()}),re=[],ie=[],Rs=0;function Mt(t=""){let e=t&&t===x.lastKind&&performance.now()-Rs<700;[x.lastKind,Rs]=[t,performance.now()],!e&&
(re.push($r()),ie.length=0)}function me(t,e=""){let n=he();Mt(e),t(),jn(n),K()}function I(t,e=!1,n=""){Mt(n),t(),K(e)}var Bs=[],Fs=t=>Bs.push(t);function K(t=!1){for(let e of Bs)e(t)}var Z=t=>Math.round(t*10)/10,$=t=>String(Z(t)),ge=(t,e,n=0)=>Math.abs(t[0]-e[0])<(t[2]+e[2])/2+n&&Math.abs(t[1]-e[1])<(t[3]+e[3])/2+n;function Gs(t,e){let n=e[0]-
t[0],o=e[1]-t[1],r=Math.hypot(n,o)||1,i=[n/r,o/r],s=[e[0]-i[0]*e[2]/2,e[1]-i[1]*e[2]/2];return{d:"",from:[t[0],t[1]],tip:s,way:i,label:null}}var Sr=t=>(t.match(
/-?[\d.]+/g)||[]).map(Number),Mr=t=>t.curve||=Sr(t.d);function Jt(t,e){let n=Mr(t),o=1-e,r=[o*o*o,3*o*o*e,3*o*e*e,e*e*e],i=s=>r.reduce((a,l,d)=>a+l*n[2*d+s],0);
return[i(0),i(1)]}function po(t,e,n=0){let[o,r]=Jt(t,n);for(let i=n;i<.9;i+=.01){let[s,a]=Jt(t,i);if(Math.hypot(s-o,a-r)>=e)return i}return .5}var Or=(t,e,n,o,r,i)=>{
let s={d:`M${$(t)} ${$(e)}C${[...n,o,r].map($).join(" ")}`,tip:[o,r],way:i,curve:[t,e,...n,o,r]};return{...s,label:[...Jt(s,.5),0,0]}},Lr=t=>t.points||=Sr(t.d);
function uo(t){let e=Lr(t),n=2*Math.floor(e.length/4);return[e[n],e[n+1]]}var Us=16;function jc(t){if(t.pieces)return t.pieces;let e=[],[n,o]=[0,0],r=(i,s)=>{e.
push(n,o,i,s),[n,o]=[i,s]};for(let[,i,s]of t.d.matchAll(/([MLC])([^MLC]*)/g)){let a=Sr(s);if(i==="M")[n,o]=a;else if(i==="L")for(let l=0;l<a.length;l+=2)r(a[l],
a[l+1]);else for(let l=0;l<a.length;l+=6){let d={d:"",curve:[n,o,...a.slice(l,l+6)]};for(let p=1;p<=Us;p++)r(...Jt(d,p/Us))}}return t.pieces=e}function ho(t,e,n,o){
if(t.label&&ge([e,n,0,0],t.label))return 0;if(t.from)return Hs(e,n,t.from,t.tip);let r=jc(t),i=1/0;for(let s=0;s<r.length;s+=4)Math.min(r[s],r[s+2])-e>o||e-Math.
max(r[s],r[s+2])>o||(i=Math.min(i,Hs(e,n,[r[s],r[s+1]],[r[s+2],r[s+3]])));return i}function Hs(t,e,[n,o],[r,i]){let s=r-n,a=i-o,l=Math.min(Math.max(((t-n)*s+(e-
o)*a)/(s*s+a*a||1),0),1);return Math.hypot(t-n-l*s,e-o-l*a)}var Ot=t=>[Math.min(...t.map(e=>e[0]-e[2]/2)),Math.min(...t.map(e=>e[1]-e[3]/2)),Math.max(...t.map(e=>e[0]+
e[2]/2)),Math.max(...t.map(e=>e[1]+e[3]/2))],mo=t=>t.label||(t.from?[(t.from[0]+t.tip[0])/2,(t.from[1]+t.tip[1])/2,0,0]:t.d?[...t.tip,0,0]:null);function Er(t,e,n,o,r){
let[i,s]=e-t>o-n?r:[t,e];return i<n?i-n:s>o?Math.min(s-o,i-n):0}function qs(t,[e,n]){let o=!1;return t.forEach(([r,i],s)=>{let[a,l]=t.at(s-1)||t[0];l>n!=i>n&&e<
(a-r)*(n-i)/(l-i)+r&&(o=!o)}),o}var Ar=t=>{let e=u.placed&&u.placed.kind==="near"&&Pn.get(t.at);return e&&!c.open.has(e.id)?e:null},_=t=>Ar(t)||t,zn=t=>(t.members?"pack:":"card:")+t.id,Vt=t=>t.
members.map(e=>k[e]).filter(e=>g.cards[e.at]),Tt=()=>[...new Set(k.filter(t=>g.cards[t.at]).map(_))],se=t=>{let e=Vt(t).length;return`${e} ${e===1?t.one:t.many}\
: ${t.label}`},Ve=t=>t.members?Vt(t).map(e=>e.id):[t.id],pt=t=>ct.get(t)||D.get(t),we=(t,e)=>t.source===e.at?t.target:t.source,Wn=t=>`${k[t.source].name} ${t.relation}\
 ${k[t.target].name}${t.goods?` [${t.goods}]`:""}`,X=t=>t.slice(5);var P=t=>{let e=t.members?t:_(t),{x:n,y:o,w:r,h:i}=u.placed.cards,s=e.members?e.box:[n[e.at],o[e.at],r[e.at],i[e.at]],a=u.placed.kind==="map"?null:c.pinned.get(
e.id)||(u.placed.kind==="near"?c.laid.get(e.id)||u.loose.get(e.id):null);return a?[a[0],a[1],s[2],s[3]]:s},Ks=t=>[...t.filter(e=>!c.pinned.has(e.id)),...t.filter(
e=>c.pinned.has(e.id))],go=t=>Math.min((z.clientWidth-36)/t.width,(z.clientHeight-36)/t.height,1.15);function Zs(){return c.mode==="map"?w.map:w.field?w.field:w.
near?w.near:c.turn?c.turn==="tall"?w.tall:w.wide:window.innerWidth<=760||go(w.tall)>1.2*go(w.wide)?w.tall:w.wide}function Cr(t,{middle:e,chip:n,gutter:o}){if(!t)return 0;let r=(e+n)/2+o;return Math.sign(t)*(r+(Math.abs(t)-1)*(n+o))}function Js(t,e){let n=Cr(1,e);if(Math.abs(
t)<n/2)return 0;let o=Math.round((Math.abs(t)-n)/(e.chip+e.gutter));return Math.sign(t)*Math.max(1,o+1)}function wo(t,e,[n,o],r,i){let s=r.filter(p=>Math.abs(p[0]-
t)<(p[2]+n)/2+4),a=p=>(p[3]+o)/2+i,d=[e,...s.flatMap(p=>[p[1]-a(p),p[1]+a(p)])].filter(p=>s.every(f=>Math.abs(p-f[1])>a(f)-.05));return Z(d.reduce((p,f)=>Math.abs(
f-e)<Math.abs(p-e)?f:p))}function Vs(t,{gap:e,group:n,head:o}){let r=new Set,i=[],s=0;return t.forEach(({tall:a,kind:l,headed:d},p)=>{p&&l!==t[p-1].kind&&(s+=n),
d&&!r.has(l)&&(s+=o),r.add(l),i.push(s+a/2),s+=a+e}),[i,s]}function Xs(t){let e=[];for(let n of t){let o={value:n,count:1};for(let r=e.at(-1);r&&r.value>o.value;r=
e.at(-1)){let i=r.count+o.count;o={value:(r.value*r.count+o.value*o.count)/i,count:i},e.pop()}e.push(o)}return e.flatMap(({value:n,count:o})=>new Array(o).fill(
n))}var Ys=()=>c.laid.size>0||c.open.size>0||c.pinned.size>0||c.grown.length>0||u.loose.size>0,Dn=()=>k[w.near.columns.indexOf(0)],zc=t=>Cr(t,$t),In=t=>w.near.cards.
x[Dn().at]+zc(t),ye=t=>t.members?t.members[0]:t.at;function ve(t){let e=c.pinned.get(t.id);return e?Js(e[0]-In(0),$t):w.near.columns[ye(t)]}var Qs=t=>{let e=w.near.
parents[ye(t)];return e>=0&&g.cards[e]?_(k[e]):null},Tr=()=>[...w.near.heads.map(t=>({words:t[0],members:t[4]})),...Ke.filter(t=>c.open.has(t.id)).map(t=>({words:t.
label,members:t.members}))];function Pr(){let t=[];for(let{words:e,members:n}of Tr()){let o=n.map(l=>k[l]).filter(l=>g.cards[l.at]&&!c.pinned.has(_(l).id)).map(
P);if(!o.length)continue;let[r,i,s,a]=o.reduce((l,d)=>d[1]-d[3]/2<l[1]-l[3]/2?d:l);t.push([e,r-s/2,i-a/2-5,s])}return t}var Rn=()=>Pr().map(([,t,e,n])=>[t+n/2,e-
4,n,14]);function _s(){let t=u.loose;if(u.loose=new Map,u.placed.kind==="near"&&(c.laid.size||c.open.size)){let e=Tt(),n=i=>c.laid.has(i.id)||c.pinned.has(i.id),
o=e.filter(n).map(P),r=[];for(let i of e.filter(s=>!n(s))){let s=P(i);!o.some(l=>ge(l,s))?o.push(s):r.push(i)}r.length&&o.push(...Rn());for(let i of r){let[s,a,
l,d]=P(i),p=[s,wo(s,a,[l,d],o,$t.gap)];u.loose.set(i.id,p),o.push([...p,l,d])}}return t.size!==u.loose.size||[...u.loose].some(([e,n])=>String(t.get(e))!==String(
n))}var Lt={appeared:["+","new","#157347","#63d49b"],changed:["±","changed","#8a5a00","#e6b450"],went:["−","gone","#5b6673","#a2adb9"]},Nr={printed:"not worked o\
ut here for both dates",small:"see one date at a time",support:null},yo=t=>t!==null&&t.printed===Nr.printed;function ta(t,{known:e,newest:n,start:o,end:r}){let i=e||
n,s="";for(let[a,l,d,p]of t){let f=p?a<=i:!e||a!==""&&a<=e;s+=f&&l<=(r||"9999-12-31")&&d>=(o||"0000-01-01")?"1":"0"}return s}function ea(t,e){return t===null?e===
null?"":"appeared":e===null?"went":yo(t)||yo(e)||t.weight===e.weight&&t.known===e.known&&t.denied===e.denied?"":"changed"}var be=()=>c.from===0&&c.to===Ns?["",""]:[w.clock.spans[c.from][1],w.clock.spans[c.to][2]];function Fn(t){let[e,n]=be();return ta(t,{known:c.known,newest:w.clock.
newest,start:e,end:n})}var ze=()=>c.known!==""||be()[1]!=="";function na(t){let e=Fn(t.items);return e.includes("0")?t.states?t.states[e]:null:t.states?t.states[e]||
{}:{}}var xe=w.states.lines,jr=(t,e)=>t in xe.same?xe.same[t]:xe.each[t][e];function Wc({at:t}){return xe.more[t]?xe.more[t]:xe.dated?{items:[[jr("known",t),jr(
"start",t),jr("end",t)]]}:{items:[]}}function zr(t){if(!ze())return t;let e=na(Wc(t));return e===null?null:{...t,...e===void 0?Nr:e}}function Wr(t){let e=w.states.
cards[t.at];if(!e||!ze())return t.pills;let n=na(e);return Array.isArray(n)?n:t.pills}function vo(){if(!ze()||!w.trace.items.length)return w.trace.lists[w.trace.
today];let t=Fn(w.trace.items),e=t.includes("0")?w.trace.states[t]:w.trace.today;return e===void 0&&G&&Dc(t),e===void 0?null:w.trace.lists[e]}var Bn=new Map;async function Dc(t){
if(Bn.has(t))return;let e=new URLSearchParams(location.search),[n,o]=be();for(let[r,i]of[["known",c.known],["start",n],["end",o]])e.set(r,i);Bn.set(t,"asking th\
e server for the routes of these dates");try{let{routes:r}=await St("/api/routes?"+e);for(let i of r)i.drawn=i.lines.every(s=>U.has(s));w.trace.lists.push(r),w.
trace.states[t]=w.trace.lists.length-1}catch(r){Bn.set(t,r.message)}Fn(w.trace.items)===t&&K()}function Xe(t,e){let n=[c.known,c.against];[c.known,c.against]=[t,
""];try{return e()}finally{[c.known,c.against]=n}}var wt=t=>!t.by||t.by.some(e=>c.grown.includes(e)),Bt=(t,e)=>c.off.size>0&&c.off.has(`${t}.${e}`);function oa(t){return c.off.size?Bt("known",t.known)||Bt("leve\
l",t.level)||(t.support===null?Bt("weight","none"):Bt("weight",t.weight)||t.support<c.least)||t.denied&&Bt("mark","denied")||t.partial&&Bt("mark","partial")?!1:
!Un("status",t.statuses)&&!Un("source",t.sources)&&!Un("voice",t.voices.map(We))&&!Bt("relation",We(t.relation)):t.support===null||!(t.support<c.least)}var Un=(t,e)=>c.
off.size>0&&e.length>0&&e.every(n=>Bt(t,n)),We=t=>t.includes("~")?t.replaceAll("~","-"):t,xo=t=>We(t.country||"none on file"),bo=t=>g.pills[t.at].length?g.pills[t.
at].map(e=>We(e[0])):["none"];function ra([t,e,n,o,r]){let f=L=>52+L*306,h=L=>120-L*108,y=A("figure","","chart"),v=tt("svg",{viewBox:"0 0 370 150",role:"img","aria-label":n.map(L=>L[4]).join(
"; ")});for(let[L,M]of r)v.append(tt("line",{x1:52,x2:358,y1:h(L),y2:h(L),class:"rule"}),tt("text",{x:46,y:h(L)+4,"text-anchor":"end"},M));v.append(tt("text",{x:52,
y:138},o[0]),tt("text",{x:358,y:138,"text-anchor":"end"},o[1]));let b=["circle","square","diamond","triangle","hexagon","ring","bar","pentagon"];for(let[L,M,O,C,
N]of n){let B=tt("g",{class:`mark m${L%4}`});B.append(tt("title",{},N)),C!==O&&B.append(tt("line",{x1:f(M),x2:f(M),y1:h(O),y2:h(Math.min(C,1)),"stroke-dasharray":"\
2 3"})),B.append(ko(b[L%b.length],f(M),h(O),5)),v.append(B)}let S=A("ul","","key");return e.forEach((L,M)=>{let O=A("li"),C=tt("svg",{width:16,height:14,viewBox:"\
0 0 16 14","aria-hidden":"true",class:`mark m${M%4}`});C.append(ko(b[M%b.length],8,7,5)),O.append(C,A("span",L)),S.append(O)}),y.append(v,S,A("figcaption",`Figu\
res in ${t} by asserter and the day they were public, side by side: never added up. A dotted stem: the source gives a bound or a range.`)),y}function ko(t,e,n,o){
let r={diamond:[4,0],triangle:[3,-90],hexagon:[6,0],pentagon:[5,-90]}[t];if(r){let s=[];for(let a=0;a<r[0];a++){let l=(r[1]+360*a/r[0])*Math.PI/180;s.push(`${$(
e+1.15*o*Math.cos(l))},${$(n+1.15*o*Math.sin(l))}`)}return tt("polygon",{points:s.join(" ")})}if(t==="circle")return tt("circle",{cx:e,cy:n,r:o});if(t==="ring")
return tt("circle",{cx:e,cy:n,r:o-1,fill:"none","stroke-width":2});let i=t==="bar"?o*.45:o*.9;return tt("rect",{x:e-o*.9,y:n-i,width:o*1.8,height:2*i})}var ia=(t,e)=>t.source===e?t.target:t.source;function sa(t,e,n,o){let r=new Map([[t,null]]),i=[t];for(;i.length&&!r.has(e);){let a=[];for(let l of i)for(let d of n[l].
filter(o)){let p=ia(d,l);r.has(p)||(r.set(p,d),a.push(p))}i=a}if(!r.has(e))return null;let s=[];for(let a=e,l=r.get(a);l;l=r.get(a))s.unshift(l),a=ia(l,a);return s}function $o(){if(c.route>=0&&g.routes[c.route])return Dr(g.routes[c.route]);if(c.ends[1])return Hn(c.ends[0],c.ends[1]).lit;if(c.picked.size)return new Set(c.picked);
if(c.at.startsWith("line:")){let t=U.get(c.at.slice(5));return t?new Set([t.uid,k[t.source].id,k[t.target].id]):null}if(c.at.startsWith("card:")||c.at.startsWith(
"pack:")){let t=c.at.startsWith("pack:")?ct.get(c.at.slice(5)).members.map(n=>k[n]):[D.get(c.at.slice(5))],e=new Set(t.map(n=>n.id));for(let n of t)for(let o of R[n.
at])g.drawn[o.at]&&[o.uid,k[o.source].id,k[o.target].id].forEach(r=>e.add(r));return e}return null}var Dr=t=>new Set([...t.lines,...t.nodes.flatMap(e=>(V.get(e)||
[]).map(n=>n.id))]);function Hn(t,e){let n=i=>g.drawn[i.at]===1,o=sa(D.get(t).at,D.get(e).at,R,n),r=new Set([t,e]);for(let i of o||[])for(let s of[i.uid,k[i.source].
id,k[i.target].id])r.add(s);return{way:o,lit:r}}var Ye=15,Ic=()=>T.filter(t=>g.drawn[t.at]&&u.geometry[t.at].d);function De(){let t=new Map;for(let e of k){let n=w.map.marks[e.at];!g.cards[e.at]||n<0||(t.has(
n)||t.set(n,[]),t.get(n).push(e))}return t}var Ir=t=>De().get(w.map.marks[t.at])||[t];function Ie(){let t=new Map,e=n=>g.lines[n.at].support??-1;for(let n of Ic()){
let{d:o}=u.geometry[n.at];t.has(o)||t.set(o,[]),t.get(o)?.push(n)}for(let n of t.values())n.sort((o,r)=>e(r)-e(o));return[...t.values()]}var aa=t=>Ie().find(e=>e.
includes(t))||[t];function la(t,e){let n=w.map.names[t],[o]=e,r=w.map.how[o.at];return e.length>1?`${n}: ${e.length}`:r==="town"||r==="seat"?`${o.name}, ${n}`:o.
name}function So(){if(u.pairs)return u.pairs;u.pairs=new Map;for(let e of T){if(!g.drawn[e.at])continue;let n=Gn(e);n&&(u.pairs.has(n)||u.pairs.set(n,[]),u.pairs.get(
n)?.push(e))}let t=e=>g.lines[e.at].support??-1;for(let e of u.pairs.values())e.sort((n,o)=>t(o)-t(n));return u.pairs}function Gn(t){let e=_(k[t.source]),n=_(k[t.
target]);return e===n&&e.members?"":`${e.id}>${n.id}`}var Qe=t=>So().get(Gn(t))||[t],Rc=t=>u.routed.size?u.unrouted.has(t[0].at):u.placed.folded[t[0].at]===1;function _e(t){
return!Rc(t)||c.every?!0:t.some(e=>g.focus&&g.focus.has(e.uid)||x.hover===e.uid||x.hover===_(k[e.source]).id||x.hover===_(k[e.target]).id)}var ca=t=>u.placed.kind!==
"near"||Gn(t)!==""&&Qe(t)[0]===t&&_e(Qe(t)),ae=()=>[...So().values()].filter(_e);function fa(){let t=[...So().values()],e=t.filter(_e),n=e.reduce((i,s)=>i+s.length,
0),o=t.length-e.length,r=Ke.filter(i=>!c.open.has(i.id)).reduce((i,s)=>i+Vt(s).length,0);return`${e.length} lines drawn for ${n} relations`+(r?`; ${r} cards sta\
nd in closed groups`:"")+(o?`; ${o} more lines show at the card you point at`:"")}function pa(){let t=[...So().values()],e=t.filter(_e),n=t.length-e.length,o=e.
reduce((r,i)=>r+i.length,0);return`${e.length} lines stand for ${o} relations.`+(n?` Further lines not drawn, counted at their cards: ${n}.`:"")}function Rr(){let t=k.filter(i=>g.cards[i.at]).map(P);for(let i of ae()){let s=Mr(u.geometry[i[0].at]),a=[s[0],s[2],s[4],s[6]],l=[s[1],s[3],s[5],s[7]],[d,p,f,h]=[
Math.min(...a),Math.max(...a),Math.min(...l),Math.max(...l)];t.push([(d+p)/2,(f+h)/2,p-d,h-f])}if(t.push(...Rn()),!t.length)return[0,0,u.placed.width,u.placed.height];
let[e,n,o,r]=Ot(t);return[e-12,n-12,o+12,r+12]}function qn(){let t=[...De().values()].map(([o])=>P(o)).map(([o,r])=>[o-60,r-50,o+150,r+50]);for(let[o]of Ie()){let r=Lr(
u.geometry[o.at]);for(let i=0;i<r.length;i+=2)t.push([r[i]-8,r[i+1]-8,r[i]+8,r[i+1]+8])}if(!t.length)return w.map.near;let e=o=>Math.min(...t.map(r=>r[o])),n=o=>Math.
max(...t.map(r=>r[o]));return[Math.max(e(0),0),Math.max(e(1),0),Math.min(n(2),u.placed.width+150),Math.min(n(3),u.placed.height)]}var ke=t=>[...t].map(e=>pt(e)?
P(pt(e)):U.has(e)?u.geometry[U.get(e).at].label:null).filter(e=>e!==null);function $e(){if(u.placed.kind==="map")return qn();if(u.placed.kind==="near")return Rr();
let t=[...k.filter(o=>g.cards[o.at]).map(P),...T.filter(o=>g.drawn[o.at]).map(o=>u.geometry[o.at].label).filter(o=>o!==null)];if(!t.length)return[0,0,u.placed.width,
u.placed.height];let e=u.placed.kind==="field"?null:[0,0,u.placed.width,u.placed.height],n=e&&t.length===k.length+T.length&&!c.pinned.size?e:Ot(t);return[Math.min(
n[0],n[2])-18,Math.min(n[1],n[3])-(e?34:18),n[2]+18,n[3]+18]}function da(t,e){let n=Object.values(t.body.nodes)[0],o=Object.values(t.body.edges)[0];Object.assign(Object.getPrototypeOf(n.shape),{resize(){[this.width,this.height]=
e.size(this.options.id)},updateBoundingBox(r,i){this.resize(),[this.left,this.top]=[r-this.width/2,i-this.height/2];let[s,a]=[this.left,this.top];this.boundingBox=
{left:s,top:a,right:s+this.width,bottom:a+this.height}}}),Object.getPrototypeOf(n).isBoundingBoxOverlappingWith=()=>!0,Object.assign(Object.getPrototypeOf(o),{draw(){
e.line(this.id)},drawArrows(){}}),Object.assign(Object.getPrototypeOf(o.edgeType),{getDistanceToEdge(r,i,s,a,l,d){return e.far(this.id,l,d)}})}function ua(t){let{
renderer:e}=t,n=e._requestNextFrame.bind(e),o=e._redraw.bind(e),r=!0;e._requestNextFrame=(i,s)=>(r=!0,n(i,s)),e._redraw=i=>{i===!1&&!r||(e.allowRedraw&&(r=!1),o(
i))}}function ha(t,e){t.body.emitter.emit("_blockRedraw");try{e()}finally{t.body.emitter.emit("_allowRedraw")}}function ma(t,{id:e,x:n,y:o}){let r=t.body.nodes[e];
[r.x,r.y]=[n,o],r.shape.updateBoundingBox(n,o)}var ga=(t,e)=>[t.body.nodes[e].x,t.body.nodes[e].y];var yt={nodes:new vis.DataSet,edges:new vis.DataSet},E=new vis.Network(z,yt,{physics:!1,layout:{improvedLayout:!1},nodes:{shape:"custom"},edges:{smooth:!1,physics:!1},
interaction:{hover:!0,hoverConnectedEdges:!1,selectConnectedEdges:!1,keyboard:!1,tooltipDelay:1e9}});ua(E);var tn=z.querySelector("canvas");var Bc="said|alleged(?:ly)?|likely|probabl[ey]|possibl[ey]|presum(?:ed|ably)|suspected|believed|assumed|assessed|reported(?:ly)?|apparent(?:ly)?|purported(?:ly)\
?|claimed|supposed(?:ly)?|so-called|potential(?:ly)?|planned|intended|attempted|unnamed|unknown|unidentified|unconfirmed|unspecified|perhaps|maybe|similar|part \
of",wa="\\b(?:no|not|none|never|only|some|without|several|dozens|variant|type|which|part|except)\\b",ya=new RegExp(`\\([^()]*${wa}[^()]*\\)|, (?=[^,(]*${wa})[^,\
(]*$|\\b(?:${Bc})\\b(?: to\\b| as\\b| for\\b)?`,"gi"),va=(t,e)=>(e.match(ya)||[]).every(n=>t.includes(n.replace(/^, /,"")));function Br(t,e){let n="",o=0,r=e,i=(s,a)=>{
let l=[...s],d=s;l.length>r&&s.trim()&&(d=l.slice(0,r).join(""),a&&l[r]!==" "&&d.trim().includes(" ")&&(d=d.slice(0,d.lastIndexOf(" "))),d=d.replace(/[ ,;:-]+$/,
"")+"…"),d==="…"&&n.endsWith("…")&&(d="");let p=d.endsWith("…")&&a&&!a.startsWith(",")?" ":"";n+=d+p+a,r=Math.max(r-l.length,0)};for(let s of t.matchAll(
ya))i(t.slice(o,s.index),s[0]),o=s.index+s[0].length;return i(t.slice(o),""),n}function le(t,e,n){return n(t)<=e?t:ba(t,o=>n(o)<=e)}function ba(t,e){let n=0,o=[...t].length-1;for(;n<o;){let i=n+o+1>>1;e(Br(t,i))?n=i:o=i-1}let r=Br(t,n);return n>
0||e(r)?r:"…"}function ka(t,e,n,o){let i=xa(t,e,n,o).map(a=>le(a,e,o));if(va(i.join(" "),t))return i;let s=a=>xa(a,e,n,o);return s(ba(t,a=>s(a).every(l=>o(l)<=
e)))}function xa(t,e,n,o){let r=[""];for(let i of t.split(" ")){let s=r.length-1,a=r[s]?`${r[s]} ${i}`:i;!r[s]||r.length===n||o(a)<=e?r[s]=a:r.push(i)}return r}var Fr=window.matchMedia("(prefers-color-scheme: dark)"),lt=()=>(c.theme||(Fr.matches?"dark":"light"))==="dark",vt=(t,e)=>`${e?"bold ":""}${t}px "Helvetica Neue\
", Arial, "Liberation Sans", sans-serif`,Ft=(t,e)=>({ctx:t,c:e?w.dark:w.light,look:n=>e?w.looks[n].dark:w.looks[n].light}),et=t=>g.focus!==null&&!g.focus.has(t)||
g.gone.has(t),dt=t=>!x.saving&&c.at===t,Se=t=>!x.saving&&c.picked.has(t),Mo=t=>!x.saving&&c.pinned.has(t);function en(t,e,n,o,r,i){t.fillStyle=t.strokeStyle=i,t.
beginPath();let s={diamond:[4,0],triangle:[3,-90],hexagon:[6,0],pentagon:[5,-90]}[e];if(s){for(let a=0;a<s[0];a++){let l=(s[1]+360*a/s[0])*Math.PI/180;t.lineTo(
n+1.15*r*Math.cos(l),o+1.15*r*Math.sin(l))}t.fill()}else if(e==="circle")t.arc(n,o,r,0,7),t.fill();else if(e==="ring")t.lineWidth=2,t.setLineDash([3,2]),t.arc(n,
o,r-1,0,7),t.stroke(),t.setLineDash([]);else{let a=e==="bar"?r*.45:r*.9;t.fillRect(n-r*.9,o-a,r*1.8,2*a)}}function nn(t,e,n,o,r,i){t.beginPath(),t.roundRect(e,n,
o,r,i)}function Oo(t,{tip:[e,n],way:[o,r]},i,s=1){let a=(6+i)/s,l=a*.45,d=e-o*a,p=n-r*a;t.moveTo(e,n),t.lineTo(d-r*l,p+o*l),t.lineTo(d+r*l,p-o*l),t.closePath()}
var Et=11,ce=10;function xt(t,e,n){return $a.font=vt(100,n),$a.measureText(t).width*e/100}var Me=(t,e,n,o)=>le(t,e,r=>xt(r,n,o)),ut=(t,e,n,o,r)=>ka(t,e,o,i=>xt(
i,n,r)),Oe=40,$a=document.createElement("canvas").getContext("2d");var Fc={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"},Pt=t=>String(t).replace(/[&<>"']/g,e=>Fc[e]),Le=(t,e)=>t.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
"").replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/g," ").trim().slice(0,e).trim();function Lo(t,e,n,o,r){let i=r*.45;t.push({round:[n,o,r],fill:e.card,stroke:e.ink,width:r*.22}),t.push({d:`M${$(n-i)} ${$(o-i)}L${$(n+i)} ${$(o+i)}M${$(n+i)} ${$(
o-i)}L${$(n-i)} ${$(o+i)}`,stroke:e.ink,width:r*.28,dash:[]})}function Eo(t,[e,n],[o,r],i,s){let a=i*.45,l=e-o*i,d=n-r*i;t.push({points:[[e,n],[l-r*a,d+o*a],[l+
r*a,d-o*a]],fill:s})}function Xt(t,e){if(t.setLineDash(e.dash||[]),e.words!==void 0)return Uc(t,e);if(e.glyph)return en(t,e.glyph,...e.at,e.fill);let n=null;if(t.
beginPath(),e.d)n=new Path2D(e.d);else if(e.box)t.roundRect(...e.box);else if(e.round)t.arc(...e.round,0,7);else for(let[o,r]of e.points)t.lineTo(o,r);e.fill&&(t.
fillStyle=e.fill,t.fill()),e.stroke&&(t.strokeStyle=e.stroke,t.lineWidth=e.width,n?t.stroke(n):t.stroke())}function Uc(t,{words:e,x:n,y:o,size:r,fill:i,bold:s,italic:a,
anchor:l,halo:d,wide:p}){t.font=(a?"italic ":"")+vt(r,s),t.textAlign=l==="middle"?"center":l==="end"?"right":"left",t.textBaseline="alphabetic",d&&(t.strokeStyle=
d,t.lineWidth=p||4,t.lineJoin="round",t.strokeText(e,n,o)),t.fillStyle=i,t.fillText(e,n,o)}var Sa=t=>t.dash&&t.dash.length?` stroke-dasharray="${t.dash.map($).join(
" ")}"`:"";function on(t){let e=` fill="${t.fill||"none"}"`,n=t.stroke?` stroke="${t.stroke}" stroke-width="${$(t.width)}"`:"";if(t.words!==void 0){let l=(t.bold?
' font-weight="bold"':"")+(t.italic?' font-style="italic"':"")+(t.anchor?` text-anchor="${t.anchor}"`:""),d=t.halo?` stroke="${t.halo}" stroke-width="${$(t.wide||
4)}" stroke-linejoin="round" paint-order="stroke"`:"";return`<text x="${$(t.x)}" y="${$(t.y)}" font-size="${$(t.size)}"${e}${l}${d}>${Pt(t.words)}</text>`}if(t.
glyph)return Ao(t.glyph,...t.at,t.fill);if(t.d)return`<path d="${t.d}"${e}${n}${Sa(t)}/>`;if(t.round)return`<circle cx="${$(t.round[0])}" cy="${$(t.round[1])}" \
r="${$(t.round[2])}"${e}${n}${Sa(t)}/>`;if(t.points)return`<polygon points="${t.points.map(l=>l.map($).join(",")).join(" ")}"${e}/>`;let[o,r,i,s,a]=t.box;return`\
<rect x="${$(o)}" y="${$(r)}" width="${$(i)}" height="${$(s)}" rx="${$(a)}"${e}${n}/>`}var Ao=(t,e,n,o,r)=>{let i=ko(t,e,n,o),s=[...i.attributes].filter(l=>l.name!==
"fill").map(l=>` ${l.name}="${typeof l.value=="string"&&/^-?[\d.]+$/.test(l.value)?$(Number(l.value)):l.value}"`).join(""),a=t==="ring"?` fill="none" stroke="${r}\
" stroke-dasharray="3 2"`:` fill="${r}"`;return`<${i.tagName}${s}${a}/>`};var Ur=.775,Co=.5,Ma=.36,rn=t=>!g.focus||t.some(e=>g.focus?.has(e.uid));function Hr({c:t},e,n){let o=[];return Hc(o,t,e,n,!rn(e)),o}function Gr({c:t},e){let n=Math.
max(11,Et/e),o=[];if(e<Co)return o;for(let[r,i,s,a]of Pr())o.push({words:Me(r,a,n,!1),x:i,y:s,size:n,fill:t.soft,halo:t.ground});return o}function qr({c:t,look:e},n,o){
let r=[];return n.members?Gc(r,t,e,n,o):qc(r,t,e,n,o),r}function Hc(t,e,n,o,r){let i=n[0],s=g.lines[i.at],a=u.geometry[i.at],l=w.widths[s.weight]*.75,d=n.some(b=>dt(
"line:"+b.uid)||x.hover===b.uid),p=n.filter(b=>g.lines[b.at].denied).length,f=r?e.faint:d||g.focus?e.mark:e.line,h=w.known[s.known][1];if(p?t.push({d:a.d,stroke:f,
width:l+2.4,dash:h},{d:a.d,stroke:e.ground,width:l+.6,dash:[]}):t.push({d:a.d,stroke:f,width:d?l+.8:l,dash:h}),Eo(t,a.tip,a.way,5+l,f),r||o<Co)return;let y=Math.
max(1,1/o),v=po(a,10*y);if(n.length>1){let[b,S]=Jt(a,v);t.push({words:String(n.length),x:b,y:S+4*y,size:Et*y,fill:e.soft,bold:!0,anchor:"middle",halo:e.ground}),
v=po(a,14*y,v)}if(n.some(b=>g.lines[b.at].partial)){let[b,S]=Jt(a,v);t.push({words:"…",x:b,y:S+2*y,size:13*y,fill:e.soft,bold:!0,anchor:"middle",halo:e.ground}),
v=po(a,14*y,v)}p&&Lo(t,e,...Jt(a,v),5.5*y)}var Kr=t=>t.members?Ve(t).every(et):et(t.id);function Gc(t,e,n,o,r){let[i,s,a,l]=P(o),d=i-a/2,p=s-l/2,f=Kr(o),h=r<Co,
y=Vt(o),v=dt("pack:"+o.id)||y.some(N=>dt("card:"+N.id)),b=x.hover===o.id,S=f?e.faint:n(y[0].family);h||t.push({box:[d+4,p+4,a-1,l-1,4],fill:e.band,stroke:e.edge,
width:1}),t.push({box:[d,p,a,l,4],fill:h?e.ground:e.card,stroke:v||b?e.mark:h?"":e.edge,width:v?3:b?1.8:1}),h||t.push({box:[d,p,5,l,2],fill:S});let L=r<Ma&&!v&&
!b,M=Math.max(12,Et/r);if(t.push({glyph:w.looks[y[0].family].glyph,at:[L?i:d+16,s,L?9:5],fill:S}),L)return;let O=ut(se(o),a-(h?28:50),M,h?1:Math.max(1,Math.floor(
(l-4)/(1.16*M))),!0),C=s-O.length*M*1.16/2+M*.92;for(let N of O)t.push({words:N,x:d+27,y:C,size:M,fill:f?e.faint:e.ink,bold:!0}),C+=M*1.16;h||t.push({d:`M${$(d+
a-16)} ${$(s-2)}l4 4l4 -4`,stroke:f?e.faint:e.soft,width:1.6,dash:[]}),u.namesDrawn.push([o.id,M*r,O.join(" ")])}function qc(t,e,n,o,r){let[i,s,a,l]=P(o),d=i-a/
2,p=s-l/2,f=et(o.id),h=o.end!=="",y=u.placed.quiet[o.at]===1,v=r<Co,b=dt("card:"+o.id),S=Se(o.id),L=x.hover===o.id,M=f?e.faint:n(o.family),O=o.family==="weapon"&&
!f,C=!v&&!y,N=b||S||L||h&&!f?e.mark:O?M:e.edge;t.push({box:[d,p,a,l,4],fill:C?e.card:e.ground,stroke:C||b||S?N:"",width:b||S?3:h||O||L?1.8:1}),C&&t.push({box:[d,
p,5,l,2],fill:M});let B=r<Ma&&!h&&!b&&!L,H=B?9:h?6.5:5;if(t.push({glyph:w.looks[o.family].glyph,at:[B?i:d+16,s,H],fill:M}),g.pills[o.at].length&&C&&t.push({box:[
d+a-6,p+3,3,l-6,1.5],fill:f?e.faint:e.pill}),B)return;let J=Math.max(h?15:12,Et/r),ot=v||c.every?0:Kc(o),kt=a-28-(C?9:0)-(ot?20*Math.max(1,1/r):0),Y=h&&!v&&l>=60?
Math.max(11,Et/r):0,Wt=v?1:Math.max(1,Math.floor((l-4-1.3*Y)/(1.16*J))),Mn=ut(o.name,v?a:kt,J,Wt,!y),On=s-(Mn.length*J*1.16+Y*1.25)/2+J*.92;for(let lo of Mn)t.push(
{words:lo,x:d+27,y:On,size:J,fill:f?e.faint:y?e.soft:e.ink,bold:!y,italic:y}),On+=J*1.16;u.namesDrawn.push([o.id,J*r,Mn.join(" ")]),Y&&t.push({words:Me(o.small,
kt,Y,!1),x:d+27,y:On,size:Y,fill:f?e.faint:e.soft}),Zc(t,e,o,d+a-10,s,p,r,ot,f)}var Kc=t=>[...new Set(R[t.at].filter(e=>g.drawn[e.at]&&Gn(e)).map(e=>Qe(e)))].filter(
e=>!_e(e)).length;function Zc(t,e,n,o,r,i,s,a,l){let d=Et*Math.max(1,1/s),p=l?e.faint:e.soft,f=g.held.get(n.id);a&&t.push({words:`+${a}`,x:o,y:r+d*.35,size:d,fill:p,
anchor:"end"});let h=[f?`${f} folded`:"",Mo(n.id)?"moved":""].filter(Boolean).join(", ");h&&t.push({words:h,x:o,y:i+d*.3,size:d,fill:p,anchor:"end",halo:e.ground})}function Zr(){g.cards.length!==k.length&&(g.cards=new Uint8Array(k.length)),g.drawn.length!==T.length&&(g.drawn=new Uint8Array(T.length)),g.lines=Jc(),g.pills=k.
map(Wr),g.held=new Map;let t=k.map(n=>!c.hidden.has(n.id)&&!Bt("family",n.family)&&!Bt("country",xo(n))&&!Un("measure",bo(n))&&wt(n)),e=g.lines.map(n=>n!==null&&
wt(n)&&oa(n)&&t[n.source]&&t[n.target]);for(let n of c.folded){let o=D.get(n);if(!t[o.at])continue;let r=new Set;for(let i of R[o.at]){let s=i.source===o.at?i.target:
i.source;!e[i.at]||s===o.at||k[s].end||R[s].every(a=>!e[a.at]||a.source===o.at||a.target===o.at)&&r.add(s)}for(let i of r){t[i]=!1;for(let s of R[i])e[s.at]=!1}
g.held.set(n,r.size)}for(let n of k){let o=R[n.at];g.cards[n.at]=t[n.at]&&(o.length===0||n.end!==""||o.some(r=>e[r.at]))?1:0}for(let n of T)g.drawn[n.at]=e[n.at]?
1:0;u.pairs=null,Vc(),g.routes=vo()||[],g.focus=$o()}var To=(t,e)=>Lt[t][e?3:2],rt=()=>u.earlier!==null;function sn(t,e){if(!t)return e();let n={...g},{pairs:o,
batches:r}=u;Object.assign(g,t),[u.pairs,u.batches]=[null,null];try{return e()}finally{Object.assign(g,n),Object.assign(u,{pairs:o,batches:r})}}function Jc(){let t=T.
map(zr);if(!c.against)return t;let e=Xe(c.against,()=>T.map(zr));return t.map((n,o)=>{let r=e[o],i=ea(r,n);return i?{...n||r,change:i,was:r}:n})}function Vc(){if(g.
gone=new Set,g.measures=[],!c.against)return;for(let n of T)g.drawn[n.at]&&g.lines[n.at].change==="went"&&g.gone.add(n.uid);for(let n of k){let o=R[n.at].filter(
r=>g.drawn[r.at]);o.length&&o.every(r=>g.gone.has(r.uid))&&g.gone.add(n.id)}let t=Xe(c.against,()=>k.map(Wr)),e=n=>n.map(o=>o[0]);for(let n of k){let[o,r]=[e(t[n.
at]),e(g.pills[n.at])],i=r.filter(a=>!o.includes(a)),s=o.filter(a=>!r.includes(a));g.cards[n.at]&&(i.length||s.length)&&g.measures.push([n,i,s])}}var Jr=t=>R[t.
at].some(e=>g.drawn[e.at])&&R[t.at].every(e=>!g.drawn[e.at]||g.lines[e.at].change==="appeared");function Po(){if(c.against&&c.known&&c.against>=c.known&&(c.against=
""),u.earlier=null,c.against&&c.beside){u.earlier=Xe(c.against,()=>([g.cards,g.drawn]=[new Uint8Array(k.length),new Uint8Array(T.length)],Zr(),{...g})),[g.cards,
g.drawn]=[new Uint8Array(k.length),new Uint8Array(T.length)];let{against:t}=c;c.against="",Zr(),c.against=t}else Zr()}function Xc(t){let[e,n,o,r]=Rr(),i=z.clientWidth-8,s=z.clientHeight-8,a=Math.min(Math.max(Math.min(i/(o-e),s/(r-n)),t?0:Ur),1.15),l=k.find(h=>g.cards[h.at]&&h.end),
[d,p]=l?P(l):[(e+o)/2,(n+r)/2],f=(h,y,v,b)=>(y-h)*a<=v+1?(h+y)/2:b;E.moveTo({position:{x:f(e,o,i,d),y:f(n,r,s,p)},scale:a})}function Ee(){let{x:t,y:e}=E.getViewPosition();
c.eye=[Math.round(t),Math.round(e),Math.round(E.getScale()*1e3)/1e3],gt()}function bt(t=!1){Yc(t),rt()&&E.moveTo({position:E.getViewPosition(),scale:E.getScale()*
.55})}function Yc(t){let e=z.clientWidth,n=z.clientHeight;if(!e||!n||!u.placed)return;if(c.eye=null,u.placed.kind==="near")return Xc(t);if((t||c.grown.length)&&
u.placed.kind!=="map"){let[l,d,p,f]=$e();return E.moveTo({position:{x:(l+p)/2,y:(d+f)/2},scale:Math.min((e-36)/(p-l),(n-36)/(f-d),1.15)})}let o=go(u.placed),r=window.
innerWidth<=760,i=g.routes.find(l=>l.drawn);if(u.placed.kind==="field"||u.placed.kind==="map"){let l=u.placed.kind==="map"?qn():[0,0,u.placed.width,u.placed.height],
d=Math.min((e-36)/(l[2]-l[0]),(n-36)/(l[3]-l[1]),u.placed.kind==="map"?3:1.15);return E.moveTo({position:{x:(l[0]+l[2])/2,y:(l[1]+l[3])/2},scale:d})}if(r&&o<.6&&
i)return Vr(i);if(r&&o<.35){let l=k.find(d=>g.cards[d.at]&&d.end)||k.find(d=>g.cards[d.at]);if(l)return E.moveTo({position:{x:P(l)[0],y:P(l)[1]+n/4},scale:.7})}
let s=Math.max(o,Math.min((e-36)/u.placed.width,.62)),a=u.placed.height*s>n?(n/2-18)/s:u.placed.height/2;E.moveTo({position:{x:u.placed.width/2,y:a},scale:s})}function Vr(t){
let e=ke(Dr(t));if(!e.length)return;let[n,o,r,i]=Ot(e),s=Math.min((z.clientWidth-24)/(r-n),(z.clientHeight-40)/(i-o),1.15);E.moveTo({position:{x:(n+r)/2,y:(o+i)/
2},scale:s})}function Oa(t){if(c.mode==="table")return;let e=ke([t.slice(5)])[0];if(!e||!e[2])return;let n=u.placed.kind==="field"?[e]:ke(g.focus||[]),o=window.
innerWidth<=760,r=E.getScale(),i=E.getViewPosition(),s=z.clientWidth-(o||m("panel").hidden?0:410),a=m("panel").getBoundingClientRect().top-z.getBoundingClientRect().
top,l=o&&!m("panel").hidden?Math.max(Math.min(a,z.clientHeight),90):z.clientHeight,[d,p,f,h]=Ot(n.length?n:[e]),[y,v,b,S]=Ot([e]),L=i.x-z.clientWidth/2/r+18/r,M=i.
y-z.clientHeight/2/r+18/r,O=Er(d,f,L,L+(s-36)/r,[y,b]),C=Er(p,h,M,M+(l-36)/r,[v,S]);(O||C)&&E.moveTo({position:{x:i.x+O,y:i.y+C},scale:r})}function La(t){if(u.placed.
kind!=="map"&&E.getScale()>=Ur)return;let[e,n]=P(t),o=window.innerWidth<=760,r=u.placed.kind==="map"?E.getScale():Math.max(E.getScale(),1),i=o||m("panel").hidden?
0:205/r,s=m("panel").getBoundingClientRect().top-z.getBoundingClientRect().top,a=o&&!m("panel").hidden?(z.clientHeight-Math.max(Math.min(s,z.clientHeight),90))/
2/r:0;E.moveTo({position:{x:e+i,y:n+a},scale:r}),Ee()}function an(){let t=new Map,e=P(Dn())[1],n=new Map;for(let i of Tt()){let s=ve(i);t.set(s,[...t.get(s)||[],i]),n.set(i,P(i)[1])}let o=new Map;for(let i of[...t.
keys()].sort((s,a)=>Math.abs(s)-Math.abs(a)||s-a)){let s=t.get(i).sort((f,h)=>n.get(f)-n.get(h)),[a,l]=Qc(s),d=s.map(f=>{let h=Qs(f);return Math.abs(i)<2||!h||!o.
has(h)?-l/2:o.get(h)[1]-Number(a.get(f))}),p=Math.abs(i)<2?d:Xs(d);s.forEach((f,h)=>o.set(f,[Z(In(i)),Number(a.get(f))+p[h]]))}let r=e-(o.has(Dn())?o.get(Dn())[1]:
0);c.pinned.clear(),c.laid=new Map([...o].map(([i,[s,a]])=>[i.id,[s,Z(a+r)]]))}function Qc(t){let e=Tr(),n=s=>!s.members&&w.near.quiet[s.at]?-2:e.findLastIndex(
a=>a.members.includes(ye(s))),o=t.map(s=>{let a=n(s);return{tall:P(s)[3],kind:a,headed:a>=0&&!!e[a].words}}),[r,i]=Vs(o,$t);return[new Map(t.map((s,a)=>[s,r[a]])),
i]}function Ae(t){let e=!c.open.has(t.id);I(()=>{let[n,o]=e?P(t):P(k[t.members[0]]);e?c.open.add(t.id):c.open.delete(t.id),t.members.forEach((r,i)=>e?c.laid.set(k[r].
id,[n,o+i/100]):c.laid.delete(k[r].id)),e||c.laid.set(t.id,[n,o]),c.at="",an()},!0),x.shownSheet="",m("panel").hidden=!0,j(e?`Opened: ${se(t)}; Ctrl-Z closes it`:
`Closed: ${se(t)}`)}var Ea=t=>t.startsWith("party:")?"card:"+(V.get(t.slice(6))||[{id:""}])[0].id:t;function No(t){let e=t.slice(0,5);if(e==="claim")return It.claims[t.slice(6)];if(e===
"line:")return It.lines[t.slice(5)]||(U.has(t.slice(5))?_c(U.get(t.slice(5))):void 0);if(e==="pack:")return ct.has(t.slice(5))?ef(ct.get(t.slice(5))):void 0;let n=D.
get(t.slice(5));return n&&(It.cards[n.uid]||tf(n))}var ft=t=>typeof t=="number"?It.texts[t]:t||"",Aa=G?"This page is too large to carry every quote: the evidenc\
e page has them.":"This page is too large to carry every quote: a page that is made around one party has them.",_c=t=>["Line",`${k[t.source].name} → ${k[t.target].
name}`,[t.word],[["Relation",t.relation],["Goods",t.goods||"not named"],["Support",t.printed],["Sources",t.voices.join(", ")],["Denied by",t.denied_by.join(", ")],
["Public",t.public.join(" to ")],["Level",t.level]].filter(e=>e[1]),[["Claims",t.claims.map(e=>[e])],["The words",[[Aa]]]]],tf=t=>[t.small,t.name,t.pills.map(e=>e[0]),
[],[["Relations shown",R[t.at].slice(0,200).map(e=>[`${k[e.source].name} ${e.relation} ${k[e.target].name}`,"",e.word,"line:"+e.uid])],["The words",[[Aa]]]]];function ef(t){
let e=Vt(t).map(n=>{let o=R[n.at].find(r=>g.drawn[r.at]&&we(r,n)===w.near.parents[n.at]);return[o?Wn(o):n.name,"",o?g.lines[o.at].small:n.small,"party:"+n.uid]});
return["Group, closed",se(t),[],[],[["Who stands in it",e]]]}function Ca([t,e,n,o,r]){let i=Ea(ft(o)),s=A(i&&No(i)?"button":"div","","item");if(s.append(A("p",ft(t))),e&&s.append(A("blockquote","“"+ft(e)+"”")),n&&s.append(
A("small",ft(n))),/^https?:\/\//.test(ft(r))){let a=A("a",ft(r));a.href=ft(r),a.rel="noreferrer noopener",a.target="_blank",s.append(a)}return s.tagName==="BUTT\
ON"&&(s.type="button",s.dataset.opens=i,s.addEventListener("click",()=>ht(i,!0))),s}var Ta=[],Xr=t=>Ta.push(t);function fe(t,e){x.shownSheet=t;let[n,o,r=[],i=[],
s=[],a=[],l=[]]=e,d=m("sheet");d.replaceChildren(A("p",ft(n),"kicker"),A("h2",ft(o),"title"));let p=A("div");for(let y of r)p.append(A("span",ft(y),"tag"));let f=A(
"dl"),h=A("div","","lead");for(let y of a)h.append(Ca(y));for(let[y,v]of i)f.append(A("dt",ft(y)),A("dd",ft(v)));d.append(p,...a.length?[h]:[],...Ta.map(y=>y(t)).
filter(y=>y!==null)),ze()&&!t.startsWith("claim")&&d.append(A("p","This sheet holds all that is on file; the picture shows the dates you chose.","caption")),d.append(
f);for(let y of l)d.append(ra(y));for(let[y,v=[]]of[...nf(t),...of(t,s)]){d.append(A("h3",ft(y)));for(let b of v)d.append(Ca(b))}m("panel").hidden=!1,m("back").
hidden=at.length===0,m("panel").scrollTop=0}function nf(t){let e=t.startsWith("line:")&&u.placed.kind==="near"&&U.get(t.slice(5)),n=s=>new Set(s.map(a=>`${a.source}\
>${a.target}`)).size>1,o=t.startsWith("line:")&&u.placed.kind==="map"&&U.get(t.slice(5)),r=e?Qe(e):o?aa(o):[];if(r.length<2)return[];let i=r.map(s=>[`${o||n(r)?
`${k[s.source].name} → ${k[s.target].name}: `:""}${s.relation}${s.goods?` [${s.goods}]`:""}`,"",g.lines[s.at].small+(g.lines[s.at].denied?" · denied":""),"li\
ne:"+s.uid]);return[[`This line stands for ${r.length} relations`,i]]}function of(t,e){if(!c.grown.length||!t.startsWith("card:"))return e;let o=R[D.get(t.slice(
5)).at].filter(r=>g.drawn[r.at]).map(r=>[`${k[r.source].name} ${r.relation} ${k[r.target].name}${r.goods?` [${r.goods}]`:""}`,"",r.word,"line:"+r.uid]);return[...e.
filter(([r])=>ft(r)!=="Relations shown"),["Relations shown",o]]}function ht(t,e){let n=Ps(t);if(n)return location.assign(n);let o=No(t);if(!o)return;let r=t.startsWith(
"card:")&&D.get(t.slice(5)),i=r&&Ar(r);!e&&r&&g.cards[r.at]&&i&&Ae(i),e&&x.shownSheet&&at.push(x.shownSheet),e||(at.length=0),!t.startsWith("claim")&&c.at!==t&&
(Mt(),c.at=t,c.picked.clear(),!e&&c.route>=0&&!(g.focus&&g.focus.has(t.slice(5)))&&(c.route=-1),c.ends=["",""],K()),fe(t,o),e&&m("sheet").focus({preventScroll:!0}),
t.startsWith("claim")||Oa(t),j(ft(o[1]))}function jo(t){x.joining=t,j(`Choose the other end of a connection with ${D.get(t).name}: a card of the picture, or one\
 found by search`)}function Ce(t,e){x.joining="",t!==e&&(I(()=>{c.ends=[t,e],c.at="",c.route=-1,c.picked.clear()}),Pa())}function Pa(){let{way:t}=Hn(c.ends[0],c.
ends[1]),[e,n]=c.ends.map(i=>D.get(i).name),o=(t||[]).map(i=>[`${k[i.source].name} ${i.relation} ${k[i.target].name}${i.goods?` [${i.goods}]`:""}`,"",g.lines[i.
at].small,"line:"+i.uid]),r=t?"The fewest lines between the two in this picture, whichever way goods move. Unranked: it is no route, and no source says that any\
thing went this way.":"Nothing that is shown here joins the two. That says nothing beyond this picture.";if(fe("",["A connection, unranked",`${e} – ${n}`,[],[],
[["What it is",[[r]]],...o.length?[["Lines",o]]:[]]]),G){let i=A("a","Routes between the two, by their evidence");i.href=`/routes?from=${encodeURIComponent(D.get(
c.ends[0]).uid)}&to=${encodeURIComponent(D.get(c.ends[1]).uid)}`,m("sheet").append(i)}j(t?`A connection of ${t.length} lines, unranked`:"No connection in this p\
icture")}function it(){if(at.length=0,c.ends[1])return Pa();let t=c.at&&No(c.at);t?fe(c.at,t):(x.shownSheet="",m("panel").hidden=!0)}async function Na(){for(let t of Rt.grown||[])ja(...t);if(w.live)try{let t=await St("/api/notes?page="+encodeURIComponent(Kt));[W.notes,W.steps,W.by]=[t.notes,t.
steps,t.by||W.by]}catch(t){j(t.message)}}async function ln(t,e=G.limit,n="",o=""){let r,i=o||[t,e,n].join("*");for(let a=2;!o&&c.grown.includes(i);a++)i=[t,e,n,
a].join("*");let s=k.filter(wt).length;try{r=await St("/api/expand",{uid:t,limit:e,role:n,drawn:[...new Set(k.filter(wt).map(a=>a.uid))]})}catch(a){return j(a.message)}
if(o||Mt(),c.grown.includes(i)||c.grown.push(i),ja(r,i,t),!o){if(w.near)for(let a of k.filter(l=>l.by&&l.by.includes(i)&&!c.laid.has(l.id)))c.laid.set(a.id,[w.near.
cards.x[a.at],w.near.cards.y[a.at]]);K(!0),j(`${k.filter(wt).length-s} more drawn`+(r.left?`; ${r.left} further ones: expand again`:"")),it()}}var zo=t=>{let[e,
n,o]=t.split("*");return ln(e,Number(n),o,t)};function ja(t,e,n){let o=u.placed;w.near&&(u.placed=w.near),rf(t,e,n),u.placed=o,Je.push([t,e,n])}function rf(t,e,n){
let o=t.sheets.texts,r=a=>typeof a=="number"?o[a]:Array.isArray(a)?a.map(r):a;for(let a of["cards","lines","claims"])for(let[l,d]of Object.entries(t.sheets[a]))
It[a][l]=[...d.slice(0,6).map(r),...d.slice(6)];let i=t.lines.flatMap(a=>[a.source,a.target]).find(a=>V.has(a)),s=[w.wide,w.tall,w.near,w.field,w.map].filter(Boolean);
for(let a of t.cards){if(V.has(a.uid)){for(let f of V.get(a.uid))f.by&&!f.by.includes(e)&&f.by.push(e);continue}let l={...a,at:k.length,id:"0|"+a.uid,by:[e]};k.
push(l),D.set(l.id,l),V.set(l.uid,[l]),R.push([]),a.states&&(w.states.cards[l.at]=a.states);let[d]=a.uid===n&&i&&V.get(i)||V.get(n),p=t.lines.find(f=>[f.source,
f.target].includes(a.uid)&&[f.source,f.target].includes(d.uid));for(let f of s)sf(f,l,d,p&&p.target===a.uid?1:-1)}for(let a of t.lines){let l=V.get(a.source),d=V.
get(a.target),p=U.get(a.uid);if(p&&p.by&&!p.by.includes(e)&&p.by.push(e),p||!l||!d)continue;let f={...a,at:T.length,source:l[0].at,target:d[0].at,by:[e]};T.push(
f),U.set(f.uid,f),R[f.source].push(f),f.target!==f.source&&R[f.target].push(f),xe.more[f.at]=a.states;for(let h of s)if(h.labels)for(let[y,v]of[["x",0],["y",0],
["w",a.w],["h",a.h]])h.labels[y].push(v)}x.index=null}function sf(t,e,n,o){let{x:r,y:i,w:s,h:a}=t.cards,l=t.kind==="map"?[0,0]:t.kind==="field"?[11,11]:t.kind===
"near"?[$t.chip,8+16.5*ut(e.name,$t.chip-62,14.2,3,!e.rim).length]:[e.w,e.h],d=(M,O)=>{r.push(M),i.push(O),s.push(l[0]),a.push(l[1]),t.how&&t.how.push(""),t.marks&&
t.marks.push(-1)};if(t.kind==="near")return af(t,e,n,o,d,l);if(t.kind==="map"||n===e)return d(t.kind==="map"?0:t.width/2,t.kind==="map"?0:t.height+60);let p=r.map(
(M,O)=>[r[O],i[O],s[O],a[O]]),f=t.labels;f&&f.x.forEach((M,O)=>f.w[O]&&f.x[O]&&p.push([f.x[O],f.y[O],f.w[O],f.h[O]]));let h=(M,O,C)=>p.every(N=>Math.abs(M-N[0])>=
(l[0]+N[2])/2+C||Math.abs(O-N[1])>=(l[1]+N[3])/2+C),y=r[n.at],v=i[n.at];if(t.kind==="field")for(let M=1;M<4e3;M++){let O=34+15*Math.sqrt(M),C=M*2.399963,N=y+O*Math.
cos(C),B=v+O*Math.sin(C);if(h(N,B,12))return d(Z(N),Z(B))}let b=t.kind==="tall",S=b?l[1]+150:l[0]+170,L=b?l[0]+26:l[1]+26;for(let M=1;M<200;M++)for(let O=-M;O<=
M;O++)for(let C of Math.abs(O)===M?[1,-1,...Array.from({length:Math.min(M-1,6)},(N,B)=>B+2)]:[M,-M]){let N=y+(b?O*L:C*S),B=v+(b?C*S:O*L);if(h(N,B,8))return d(Z(
N),Z(B))}d(y,v)}function af(t,e,n,o,r,i){let s=n===e?-1:ve(_(n))?ve(_(n))+Math.sign(ve(_(n))):o;t.columns.push(s),t.parents.push(n===e?-1:n.at),t.quiet.push(e.rim?
1:0);let a=k.slice(0,e.at).filter(p=>p.by&&p.by[0]===e.by?.[0]).map(({at:p})=>[t.cards.x[p],t.cards.y[p],t.cards.w[p],t.cards.h[p]]),l=Z(In(s)),d=[...Tt().map(P),
...Rn(),...a];r(l,wo(l,n===e?t.height:P(n)[1],i,d,$t.gap))}var ti={};st(ti,{listen:()=>pf});var Yr=t=>t.toLowerCase().replace(/ß/g,"ss").replace(/ς/g,"σ").normalize("NFKD").replace(/\p{Mn}/gu,"").replace(/[^\p{L}\p{N}]+/gu," ").trim(),Kn=t=>/^[\x00-\x7f]*$/.
test(t),za=t=>/[\u2e80-\u{10ffff}]/u.test(t);function lf(t,e){if(t.length>e.length&&([t,e]=[e,t]),e.length-t.length>1)return!1;let n=0;for(;n<t.length&&t[n]===e[n];)
n++;return t.length<e.length?t.slice(n)===e.slice(n+1):t.slice(n+1)===e.slice(n+1)||t[n]===e[n+1]&&t[n+1]===e[n]&&t.slice(n+2)===e.slice(n+2)}var Wa=t=>t.length>=
4&&!/\p{Nd}/u.test(t),cf=(t,e)=>e.startsWith(t)||Wa(t)&&Wa(e)&&lf(t,e);function Da(t,e){let n=(s,a)=>[...s].length>=(za(s)?2:3)&&a.includes(s),o=s=>s.split(" "),
r=[(s,a)=>s===a,(s,a)=>a.startsWith(s+" "),(s,a)=>o(s).every(l=>o(a).includes(l)),(s,a)=>o(s).every(l=>o(a).some(d=>d.startsWith(l))),(s,a)=>n(s.replaceAll(" ",
""),a.replaceAll(" ","")),(s,a)=>o(s).every(l=>o(a).some(d=>cf(l,d)))],i=!Kn(t[0]+e[0])&&!za(t[0]);for(let[s,a]of r.entries())for(let l of s===5&&!i?[0]:[0,1])if(t[l]&&
a(t[l],e[l]))return 2*s+l;return-1}var Qr=(t,e)=>{for(let n=0;n<t.length;n++)if(t[n]!==e[n])return t[n]<e[n]?-1:1;return 0};function Ia(t){let e=t.folds.map(([p,
f])=>({pattern:new RegExp(p,"g"),by:f.replace(/\\(\d)/g,"$$$1")})),n=new Map;function o(p){if(!n.has(p)){let f=e.reduce((h,{pattern:y,by:v})=>h.replace(y,v),p);
n.set(p,p.length>3&&f.length>=3?f:p)}return n.get(p)}let r=new Map(Object.entries(t.twins)),i=new Map([...r].map(([p,f])=>[f,p]));function s(p){if(!/[a-z]/i.test(
p)||!/[\u0400-\u04ff]/.test(p))return r.get(p)||p;let f=[...p].some(y=>Kn(y)&&!r.has(y)),h=[...p].some(y=>!Kn(y)&&!i.has(y));return f===h?p:[...p].map(y=>(f?i:r).
get(y)||y).join("")}let a=p=>/[a-z]/i.test(p)&&/[\u0400-\u04ff]/.test(p)?p.replace(/[A-Za-z\u0400-\u04ff]+/g,s):p;function l(p){let f=Yr(p),h=Kn(f)?f:[...a(f)].
map(y=>Kn(y)?y:t.letters[y]||"").join("");return[f,h.split(" ").filter(Boolean).map(o).join(" ")]}function d(p,f,h){let y=p-p%2,v=p%2;return y?t.reasons[y].replace(
"{}",()=>f)+(v&&y!==10?", in another spelling":""):v?`another spelling of '${f}'`:h?`alias '${f}'`:"name"}return{spelling:l,reason:d}}var Nt=t=>`${Yr(document.title).replace(/[^a-z0-9]+/g,"-").replace(/^-+|-+$/g,"").slice(0,60)||"entrepot"}.${t}`;function jt(t,e){let n=document.createElement("\
a");n.href=URL.createObjectURL(e),n.download=t,n.click(),setTimeout(()=>URL.revokeObjectURL(n.href),1e3)}var Wo=t=>t.startsWith("card:")?"party:"+D.get(t.slice(5)).uid:t;function Zn({about:t,box:e}){let n=t.slice(t.indexOf(":")+1);return t==="picture"?e&&e.length?"\
A box on the picture":"The picture":t.startsWith("party:")?V.has(n)?V.get(n)[0].name:"":t.startsWith("line:")?U.has(n)?`${k[U.get(n).source].name} → ${k[U.get(
n).target].name}`:"":It.claims[n]||T.some(o=>o.claims.includes(n))?"Claim "+n:""}var Te=()=>W.notes.filter(t=>Zn(t)&&(t.page===""||t.page===Kt)),Ra=t=>t?Te().filter(
e=>e.about===Wo(t)):[],_r=t=>!t.layout||t.layout===u.placed.kind;function ff(){let t={file:!0,view:oe(),by:W.by,notes:Te().map(o=>({...o,page:""})),steps:W.steps.map(o=>({...o,page:""})),grown:Je},e=JSON.stringify(t).replace(
/[<>&\u2028\u2029]/g,o=>"\\u"+o.charCodeAt(0).toString(16).padStart(4,"0")),n=Ts.map(([o,r])=>o.id==="left"?`<script type="application/json" id="left">${e}<\/scr\
ipt>`:r||o.outerHTML);return`<!DOCTYPE html>
<html lang="${Pt(Gt.lang)}">
${document.head.outerHTML}
<body>
${n.join(`
`)}
</body>
</html>
`}function pf(){m("save-left").addEventListener("click",()=>{jt(Nt("html"),new Blob([ff()],{type:"text/html"})),x.unsaved=!1,m("save").open=!1,j("Saved as you l\
eft it: one file, with notes, story, places and filters")}),window.addEventListener("beforeunload",t=>{x.unsaved&&t.preventDefault()})}function ei(t,e,n=()=>!1){let o=new Map(t.map(f=>[f.id,f])),r=new Set(e.map(f=>f.id)),i=t.filter(f=>r.has(f.id)).map(f=>f.id),s=e.filter(f=>n(f.id)),a=e.filter(
f=>!o.has(f.id)&&!n(f.id)),l=s.length?i.slice(-s.length):[],d=!a.length&&s.every((f,h)=>f.id===l[h]),p=new Set(d?[]:s.map(f=>f.id));return{gone:[...o.keys()].filter(
f=>!r.has(f)||p.has(f)),fresh:d?a:[...a,...s],changed:e.filter(f=>{let h=o.get(f.id);return h&&!p.has(f.id)&&Object.keys(f).some(y=>h[y]!==f[y])})}}var ni=11.5,Ba=11;function Fa(t,e,[,,n,o],r){let i=ce/r,s=n-6,a=Math.max(ni,i),l=t.text.join(" "),d=Math.floor((o-2)/(1.16*a)),p=a>ni?ut(l,s,a,Math.max(d,1),!1):
t.text;(d<1||a>ni&&p.join(" ")!==l)&&(p=[]);let f=p.map(v=>({words:v,size:a,soft:!1})),h=Math.max(Ba,i),y=o-2-p.length*1.16*a;return(h===Ba||y>=1.1*h&&xt(e,h,!1)<=
s)&&f.push({words:e,size:h,soft:!0}),f}function df(t,e){let[,,n,o]=P(t),r=o-4-Ha(t),i=Math.max(13,Et/e),s=i<13.5?13:i,a=Math.max(1,Math.floor(r/(1.14*s))),l=s>13?ut(t.name,n-38,s,a,!0):t.text,d=Math.
max(11,ce/e),p=s===13?o-4:r,f=l.length*1.14*s+d+5<p;return[l,s,f&&xt(t.small,d,!1)<=n-38?d:0]}var Ha=t=>g.pills[t.at].length?7:0;function Ga({ctx:t,c:e,look:n},o,r){
let[i,s,a,l]=P(o),d=i-a/2,p=s-l/2,f=et(o.id),h=f?e.faint:n(o.family),y=dt("card:"+o.id),v=Se(o.id);nn(t,d,p,a,l,4),t.fillStyle=e.card,t.fill(),t.strokeStyle=y||
v||x.hover===o.id||o.end&&!f?e.mark:e.edge,t.lineWidth=y||v?3:o.end?1.6:1,t.stroke(),nn(t,d,p,5,l,2),t.fillStyle=h,t.fill(),en(t,w.looks[o.family].glyph,d+18,s,
5,h),t.textAlign="left",t.textBaseline="alphabetic";let[b,S,L]=df(o,r),M=S*1.154,O=s-(M*b.length+(L&&L+2))/2+S*.77+(S>13?Ha(o)/2:0);t.font=vt(S,!0),t.fillStyle=
f?e.faint:e.ink;for(let C of b)t.fillText(C,d+32,O,a-38),O+=M;u.namesDrawn.push([o.id,S*r,b.join(" ")]),t.font=vt(L),t.fillStyle=f?e.faint:e.soft,L&&t.fillText(
o.small,d+32,O+.6*(L-11),a-38),uf({ctx:t,c:e},o,r,f)}function uf({ctx:t,c:e},n,o,r){let[i,s,a,l]=P(n),d=Math.max(8.5,ce/o),p=d+4.5,f=s-l/2+6,h=g.pills[n.at].map(
([O,C])=>[O,(C-10)*d/8.5+10,!0]),y=[],v=g.held.get(n.id),b=O=>xt(O,d,!0)+10;v&&y.push([`+${v}`,b(`+${v}`),!1]),Mo(n.id)&&y.push(["moved",b("moved"),!1]);let S=O=>O.
reduce((C,[,N])=>C+N+4,0),L=`${h.length} measures`;h.length>1&&S([...h,...y])>a&&h.splice(0,h.length,[L,b(L),!0]),t.font=vt(d,!0),t.textAlign="center",t.textBaseline=
"alphabetic";let M=i+a/2-6;for(let[O,C,N]of[...h,...y].reverse())nn(t,M-C,f-p,C,p,p/2),t.fillStyle=N?r?e.faint:e.pill:e.card,t.fill(),N||(t.strokeStyle=r?e.faint:
e.soft,t.lineWidth=1,t.stroke()),t.fillStyle=N?e["pill-ink"]:r?e.faint:e.soft,t.fillText(O,M-C/2,f-p/2+d*.36),M-=C+4}function qa({ctx:t,c:e},n,o){let{label:r}=u.
geometry[n.at];if(!r)return;let i=g.lines[n.at],[s,a,l,d]=r,p=s-l/2,f=a-d/2,h=et(n.uid),y=dt("line:"+n.uid),v=Fa(n,i.small,r,o),b=[[p+l-3,f+3],[p+2,f+2]],S=v.length?
b:[[s+8,a+8],[s,a-10]];v.length&&(nn(t,p,f,l,d,7),t.fillStyle=e.ground,t.fill(),t.strokeStyle=y||x.hover===n.uid?e.mark:e.edge,t.lineWidth=y?2.4:1,(i.known==="u\
nknown"||i.known==="proposed")&&t.setLineDash([2,3]),t.stroke(),t.setLineDash([])),t.textAlign="center",t.textBaseline="alphabetic";let L=a-v.reduce((M,{size:O})=>M+
Ua(O),0)/2;for(let{words:M,size:O,soft:C}of v)t.font=vt(O),t.fillStyle=h?e.faint:C?e.soft:e.ink,t.fillText(M,s,L+.93*O,l-4),L+=Ua(O);if(t.strokeStyle=t.fillStyle=
h?e.faint:e.ink,i.partial&&(t.font=vt(Math.max(15,ce/o),!0),t.textAlign="right",v.length||hf(t,e,s+8,a+6),t.fillText("…",...S[0])),i.denied){let[M,O]=S[1];t.beginPath(),
t.arc(M,O,7,0,7),t.fillStyle=e.card,t.fill(),t.lineWidth=1,t.stroke(),t.lineWidth=1.6,t.beginPath(),t.moveTo(M-3,O-3),t.lineTo(M+3,O+3),t.moveTo(M+3,O-3),t.lineTo(
M-3,O+3),t.stroke()}u.weakest.has(n.uid)&&mf({ctx:t,c:e},s,f+d,"weakest step",o)}function hf(t,e,n,o){let r=t.fillStyle;t.fillStyle=e.ground,t.fillRect(n-17,o-5,
18,10),t.fillStyle=r}var Ua=t=>Math.max(14,1.16*t);function mf({ctx:t,c:e},n,o,r,i){let s=Math.max(9,ce/i);t.font=vt(s,!0);let a=t.measureText(r).width+10;nn(t,
n-a/2,o-3,a,s+4,s/2+2),t.fillStyle=e.mark,t.fill(),t.fillStyle=e.ground,t.textAlign="center",t.textBaseline="alphabetic",t.fillText(r,n,o-1+s*.86)}function Ka({
ctx:t,c:e},n){let o=g.lines[n.at],r=u.geometry[n.at],i=w.widths[o.weight],a=et(n.uid)?e.faint:g.focus||x.hover===n.uid?e.mark:e.line;o.change&&o.change!=="went"&&
(t.strokeStyle=To(o.change,e===w.dark)+"55",t.lineWidth=i+7,t.stroke(r.path)),t.setLineDash(w.known[o.known][1]),t.strokeStyle=a,t.lineWidth=o.denied?i+3:i,t.stroke(
r.path),o.denied&&(t.strokeStyle=e.ground,t.lineWidth=i+.6,t.stroke(r.path)),t.setLineDash([]),t.fillStyle=a,t.beginPath(),Oo(t,r,i),t.fill()}function Za({ctx:t,
c:e},n){let r=x.saving||!u.frame?0:u.frame[0]+Oe+8/n;u.placed.strips.forEach(([s,a,l],d)=>{d&&(t.fillStyle=e.band,t.fillRect(-4e3,a,2*4e3+u.placed.width,l-a)),s&&
(t.font=vt(Math.max(12,ce/n),!0),t.textAlign="left",t.textBaseline="alphabetic",t.fillStyle=e.soft,t.fillText(s,Math.max(0,r),a+21))}),t.font=vt(Math.max(10.5,ce/
n),!0),t.textAlign="center",t.fillStyle=e.soft;for(let[s,a,l]of u.placed.headings)t.fillText(s,a,l)}var Io=(t,e)=>!e||t[0]>e[0]&&t[0]<e[2]&&t[1]>e[1]&&t[1]<e[3],gf=t=>{let e=g.lines[t.at];return et(t.uid)?"faint":`${e.known}.${e.weight}.${e.denied?1:0}`};function wf(){
u.batches=new Map;for(let t of T){if(!g.drawn[t.at])continue;let e=gf(t),{from:n=[0,0],tip:o}=u.geometry[t.at];u.batches.has(e)||u.batches.set(e,{path:new Path2D,
lines:[]});let r=u.batches.get(e);r.path.moveTo(n[0],n[1]),r.path.lineTo(o[0],o[1]),r.lines.push(t)}}function Ja(t,{path:e,lines:n}){if(!x.saving)return t.stroke(
e);let o=document.createElement("canvas");[o.width,o.height]=[t.canvas.width,t.canvas.height];let r=ee(o);r.setTransform(t.getTransform()),r.setLineDash(t.getLineDash()),
[r.strokeStyle,r.lineWidth]=[t.strokeStyle,t.lineWidth];for(let{at:i}of n){let{from:s=[0,0],tip:a}=u.geometry[i];r.beginPath(),r.moveTo(s[0],s[1]),r.lineTo(a[0],
a[1]),r.stroke()}t.save(),t.resetTransform(),t.drawImage(o,0,0),t.restore(),[o.width,o.height]=[0,0]}function Va(t,e){let{ctx:n,c:o,look:r}=t;if(u.batches||wf(),
!(x.moving&&ne&&w.limits.hide))for(let[s,a]of[...u.batches].sort(([l],[d])=>l==="faint"?-1:d==="faint"?1:0)){let l=s==="faint",[d,p,f]=s.split("."),h=l?.7:Math.
max(w.widths[p]*.55,g.focus?1.3/e:0);if(n.setLineDash(l||x.moving?[]:w.known[d][1]),n.strokeStyle=l?o.faint:g.focus?o.mark:o.line,n.globalAlpha=l?.6:ne&&!g.focus?
.45:.9,n.lineWidth=f==="1"?h+1.6:h,Ja(n,a),f==="1"&&(n.globalAlpha=1,n.strokeStyle=o.ground,n.lineWidth=h*.6,Ja(n,a)),n.globalAlpha=1,n.setLineDash([]),e>.5&&!l&&
!x.moving){n.fillStyle=g.focus?o.mark:o.line,n.beginPath();for(let y of a.lines)Io(u.geometry[y.at].tip,u.frame)&&Oo(n,u.geometry[y.at],0);n.fill()}}let i=k.filter(
s=>g.cards[s.at]);if(e<.6&&i.length>100||x.moving&&i.length>1500)yf(t,i,e);else for(let s of i){let[a,l,d]=P(s);Io([a,l],u.frame)&&en(n,w.looks[s.family].glyph,
a,l,d/2,et(s.id)?o.faint:r(s.family))}for(let s of i){if(!(dt("card:"+s.id)||x.hover===s.id||Se(s.id)||s.end))continue;let[a,l,d]=P(s);n.strokeStyle=o.mark,n.lineWidth=
2/Math.min(e,1),n.beginPath(),n.arc(a,l,d/2+3,0,7),n.stroke()}x.moving&&ne||xf(t,e)}function yf({ctx:t,c:e,look:n},o,r){let i=new Map;for(let a of o){let l=et(a.
id)?"":a.family;i.has(l)||i.set(l,[]),i.get(l).push(a)}let s=Math.max(4,1.6/r);for(let[a,l]of i){t.fillStyle=a?n(a):e.faint,t.beginPath();for(let d of l){let[p,
f]=P(d);Io([p,f],u.frame)&&t.rect(p-s*.85,f-s*.85,s*1.7,s*1.7)}t.fill()}}var Do={lines:-1,cards:[]};function vf(){if(Do.lines!==T.length||Do.cards.length!==k.length){
let t=(e,n)=>R[n.at].length-R[e.at].length||e.at-n.at;Do={lines:T.length,cards:[...k].sort(t)}}return Do.cards}function xf({ctx:t,c:e},n){let o=12/n,r=new Map,i=150/
n,s=ne?60:160,a=f=>(dt("card:"+f.id)||x.hover===f.id?4:0)+(f.end?2:0)+(g.focus&&!et(f.id)?1:0),l=vf().filter(f=>g.cards[f.at]&&!et(f.id)&&Io(P(f),u.frame)),d=l.
filter(a).sort((f,h)=>a(h)-a(f));t.font=vt(o,!0),t.textAlign="center",t.textBaseline="alphabetic";let p=0;for(let f of[...d,...l.filter(h=>!a(h))]){if(p>=s)break;
let[h,y,v]=P(f),b=f.text.length===1?f.text[0]:le(f.name,30,C=>C.length),S=t.measureText(b).width,L=y-v/2-o*1.15,M=[h-S/2,L,h+S/2,L+o*1.1],O=[];for(let C=Math.floor(
M[0]/i);C<=Math.floor(M[2]/i);C++)for(let N=Math.floor(M[1]/i);N<=Math.floor(M[3]/i);N++)O.push(`${C},${N}`);if(!O.some(C=>(r.get(C)||[]).some(N=>M[0]<N[2]&&M[2]>
N[0]&&M[1]<N[3]&&M[3]>N[1]))){for(let C of O)r.set(C,[...r.get(C)||[],M]);t.lineWidth=o/4,t.strokeStyle=e.ground,t.strokeText(b,h,y-v/2-o*.3),t.fillStyle=e.ink,
t.fillText(b,h,y-v/2-o*.3),p+=1}}}function oi({c:t},e,n){let o=[];return bf(o,t,e,n,!rn(e)),o}function ri({c:t,look:e},n,o){let r=[];return kf(r,t,e,n,o),r}var ii=({c:t},e)=>$f(e).map(n=>({...n,
fill:n.faint?t.faint:t.ink,halo:t.ground,wide:3/e}));function bf(t,e,n,o,r){let i=g.lines[n[0].at],s=u.geometry[n[0].at],a=w.widths[i.weight]/o,l=n.some(O=>dt("\
line:"+O.uid)||x.hover===O.uid),d=r?e.faint:l||g.focus?e.mark:e.line,p=w.known[i.known][1].map(O=>O/o);n.some(O=>g.lines[O.at].denied)?t.push({d:s.d,stroke:d,width:a+
3/o,dash:p},{d:s.d,stroke:e.band,width:a+.6/o,dash:[]}):t.push({d:s.d,stroke:d,width:a,dash:p});let[h,y]=s.tip,[v,b]=s.way,S=9/o;if(Eo(t,[h-v*S,y-b*S],s.way,7/o,
d),n.length<2||r)return;let[L,M]=uo(s);t.push({words:String(n.length),x:L,y:M+4/o,size:Et/o,fill:e.soft,bold:!0,anchor:"middle",halo:e.ground,wide:3/o})}function kf(t,e,n,o,r){
let i=o.find(v=>!et(v.id))||o[0],[s,a]=P(i),d=o.every(v=>et(v.id))?e.faint:n(i.family),p=o.some(v=>dt("card:"+v.id)||x.hover===v.id||Se(v.id)),f=(o.length>1?.66:
.5)*Ye/r,y={place:[],town:[2.5,2]}[w.map.how[i.at]]||[1,1.6];t.push({round:[s,a,f],fill:e.card,stroke:p?e.mark:d,width:(p?2.6:1.4)/r,dash:y.map(v=>v/r)}),o.length<
2?t.push({glyph:w.looks[i.family].glyph,at:[s,a,f*.56],fill:d}):t.push({words:String(o.length),x:s,y:a+4/r,size:Et/r,fill:d,bold:!0,anchor:"middle"})}function $f(t){
let e=[...De()],n=.7*Ye/t,o=e.map(([,[p]])=>P(p)).map(([p,f])=>[p-n,f-n,p+n,f+n]),r=([,p])=>Math.max(...p.map(f=>(dt("card:"+f.id)||x.hover===f.id?4:0)+(et(f.id)?
0:2)+(f.end?1:0))),i=[],s=Et/t,[a,,l]=x.saving||!u.frame?qn():[u.frame[0]+Oe+4/t,0,u.frame[2]-Oe-4/t],d=([p,,,f],h)=>p==="start"?f<a?0:l-f:f+h>l?0:p==="end"?f+h-
a:f<a?0:h;for(let[p,f]of e.sort((h,y)=>r(y)-r(h)||h[0]-y[0])){let[h,y]=P(f[0]),v=le(la(p,f),60,C=>C.length),b=xt(v,s,!0),S=13/t,L=13/t,M=[["start",h+S,y,h+S],["\
end",h-S,y,h-S-b],["middle",h,y+S*1.4,h-b/2],["middle",h,y-S*1.4,h-b/2]],O=C=>d(C,b)>=b;for(let C of[...M.filter(O),...M.filter(N=>!O(N)&&d(N,b)>6*s)]){let[N,B,
H]=C,J=Me(v,Math.min(b,d(C,b))+.01,s,!0),ot=xt(J,s,!0),kt=N==="start"?B:N==="end"?B-ot:B-ot/2,Y=[kt,H-L/2,kt+ot,H+L/2];if(!o.some(Wt=>Y[0]<Wt[2]&&Y[2]>Wt[0]&&Y[1]<
Wt[3]&&Y[3]>Wt[1])){o.push(Y),i.push({words:J,x:B,y:H+s*.35,size:s,bold:!0,anchor:N,faint:f.every(Wt=>et(Wt.id))});break}}}return i}function Xa({ctx:t,c:e},n){u.
outline=u.outline||[new Path2D(w.map.outline),new Path2D(w.map.borders)],t.fillStyle=e.band,t.strokeStyle=e.edge,t.lineWidth=.8/n,t.fill(u.outline[0],"evenodd"),
t.stroke(u.outline[0]),t.stroke(u.outline[1])}var cn=({ctx:t},e)=>e.forEach(n=>Xt(t,n)),Jn={strokes:()=>T.filter(t=>g.drawn[t.at]).map(t=>[t]),lit:([t])=>!g.focus||!et(t.uid),seats:()=>k.filter(t=>g.cards[t.
at]),id:zn,numbers:t=>[t.at],box:P,dim:t=>g.focus!==null&&et(t.id),under:Za,stroke:(t,[e])=>Ka(t,e),between:(t,e,n)=>e.forEach(([o])=>qa(t,o,n)),seat:Ga,over:()=>{},
whole:!1},Sf={...Jn,strokes:ae,lit:rn,seats:Tt,numbers:t=>t.members||[t.at],dim:Kr,under:()=>{},stroke:(t,e,n)=>cn(t,Hr(t,e,n)),between:(t,e,n)=>cn(t,Gr(t,n)),seat:(t,e,n)=>cn(
t,qr(t,e,n))},Mf={...Jn,strokes:Ie,lit:rn,seats:()=>[...De().values()],id:([t])=>zn(t),numbers:t=>t.map(e=>e.at),box:([t],e)=>[...P(t).slice(0,2),Ye/e,Ye/e],dim:()=>!1,
under:Xa,stroke:(t,e,n)=>cn(t,oi(t,e,n)),between:()=>{},seat:(t,e,n)=>cn(t,ri(t,e,n)),over:(t,e)=>cn(t,ii(t,e))},Of={...Jn,box:(t,e)=>{let[n,o,r,i]=P(t),s=2*Math.
max(4/e,1);return[n,o,r+s,i+s]},under:Va,stroke:()=>{},between:()=>{},seat:()=>{},whole:!0},Lf={wide:Jn,tall:Jn,near:Sf,map:Mf,field:Of},fn=()=>Lf[u.placed.kind],
Ef=2e3,Af=()=>u.placed.kind==="field"&&k.length+T.length>Ef,zt=()=>u.placed&&!rt()&&!Af()?fn():null,Ya=(t,e)=>[...t.filter(n=>!e(n)),...t.filter(e)],Qa=t=>Ya(t.
strokes(),t.lit),Ro=t=>{let e=Ya(t.seats(),n=>!t.dim(n));return u.placed.kind==="map"?e:Ks(e)};function _a(t,e,n){if(t.under(e,n),t.whole)return;let o=Qa(t);for(let r of o)
t.stroke(e,r,n);t.between(e,o,n);for(let r of Ro(t))t.seat(e,r,n);t.over(e,n)}function si(t,e){let n=u.placed.kind==="map",o=n?oi:Hr,r=n?ri:qr,i=fn();return[...Qa(
i).flatMap(s=>o(t,s,e)),...u.placed.kind==="near"?Gr(t,e):[],...Ro(i).flatMap(s=>r(t,s,e)),...n?ii(t,e):[]]}var tl=t=>u.placed.kind!=="map"&&c.pinned.has(X(t));var Ut=new Map,pn=new Map,Vn=new Map,Bo=new Map;function ai(){if(x.pulled.length)return;Cf(zt());let t=[...Ut].map(([n,[,o,r]])=>({id:n,x:o,y:r})),e=[...pn].map(
([n,[o]])=>({id:n,from:Vn.get(o.source)||"",to:Vn.get(o.target)||""}));ha(E,()=>{let n=el(yt.nodes,ei(yt.nodes.get(),t,tl));el(yt.edges,ei(yt.edges.get(),e));for(let o of n)
ma(E,o)}),li()}function Cf(t){for(let e of[Ut,pn,Vn,Bo])e.clear();if(t){for(let e of t.seats()){let n=t.id(e),[o,r]=t.box(e,1);Ut.set(n,[e,o,r]);for(let i of t.
numbers(e))Vn.set(i,n)}for(let e of t.strokes()){let n="line:"+e[0].uid;pn.set(n,e);for(let o of e)Bo.set(o.at,n)}}}function el(t,{gone:e,fresh:n,changed:o}){return e.
length&&t.remove(e),n.length&&t.add(n),o.length&&t.update(o),[...n,...o]}function li(){let t=X(c.at),n=[...c.picked,...c.at.startsWith("card:")?[t]:[]].map(s=>Vn.
get(D.get(s)?.at)||"");c.at.startsWith("pack:")&&n.push(c.at);let o=c.at.startsWith("line:")?U.get(t):void 0,r={nodes:[...new Set(n)].filter(s=>Ut.has(s)).sort(),
edges:o&&Bo.has(o.at)?[Bo.get(o.at)]:[]},i=E.getSelection();String([i.nodes.sort(),i.edges])!==String([r.nodes,r.edges])&&E.setSelection(r,{highlightEdges:!1})}
function Re(){ai(),E.redraw()}function nl(){u.placed.kind==="near"?I(an,!0):I(()=>c.pinned.clear(),!0),bt(!0),gt(),j(u.placed.kind==="near"?"Laid out anew, in the same order":"What was moved\
 by hand was put back")}function dn(){x.noting||(x.joining="",at.length=0,x.shownSheet="",m("panel").hidden=!0,j(""),c.at||c.route>=0||c.picked.size||c.ends[0]?
I(()=>{[c.at,c.route,c.ends]=["",-1,["",""]],c.picked.clear()}):(g.focus=null,u.batches=null,Re()))}function pe(t){I(()=>{for(let e of t)c.hidden.add(e);c.at="",
c.picked.clear()}),m("panel").hidden=!0,x.shownSheet="",j(`${t.length===1?D.get(t[0]).name:t.length+" cards"} hidden; Ctrl-Z brings back`)}function Fo(t){let e=c.
folded.has(t);I(()=>e?c.folded.delete(t):c.folded.add(t));let n=g.held.get(t)||0;j(e?"Unfolded":n?`${n} folded away under ${D.get(t).name}`:"Nothing hangs on th\
is card alone"),c.at==="card:"+t&&it()}function Xn(t){I(()=>{c.mode=t,c.eye=null}),t==="table"&&m("twin").focus({preventScroll:!0})}var ol=12,rl=0;function Tf(t){let e=new Map;for(let n of R[t.at]){let o=k[we(n,t)],r=c.hidden.has(o.id)||Pf(o);if(g.lines[n.at]===null||g.cards[o.at]||!r||!wt(o))
continue;let i=`${n.source===t.at?"out":"in"} ${n.relation}`;e.has(i)||e.set(i,new Map);let s=e.get(i);s.set(o,Math.max(s.get(o)??-1,g.lines[n.at].support??-1))}
return e}var Pf=t=>R[t.at].some(e=>c.folded.has(k[we(e,t)].id)),ci=t=>t.startsWith("in ")?`… ${t.slice(3)} it`:`it ${t.slice(4)} …`;async function fi(t){let e=new Map(
[...Tf(t)].map(([n,o])=>[n,{words:n,key:"",more:0,back:[...o].sort((r,i)=>i[1]-r[1]||(r[0].name<i[0].name?-1:1)).map(([r])=>r)}]));if(G){let n=k.filter(wt).map(
r=>r.uid),{roles:o}=await St("/api/roles",{uid:t.uid,drawn:[...new Set(n)]});for(let{key:r,relation:i,count:s}of o){let a=`${r.startsWith("in.")?"in":"out"} ${i}`;
e.set(a,{...e.get(a)||{words:a,back:[]},key:r,more:s})}}return[...e.values()].sort((n,o)=>o.back.length+o.more-n.back.length-n.more||(n.words<o.words?-1:1))}async function pi(t,e){
let n=e.back.slice(0,ol),o=e.back.length-n.length;if(n.length){I(()=>{for(let i of n){c.hidden.delete(i.id);for(let s of R[i.at])c.folded.delete(k[we(s,i)].id)}},
!0);let r=n.filter(i=>!g.cards[i.at]).length;j(`${n.length-r} more drawn`+(o+e.more?`; ${o+e.more} further ones: expand again`:"")+(r?`; ${r} are filtered out`:
"")),it()}else e.more&&await ln(t.uid,Math.min(ol,G.limit),e.key)}function il(t){let e=A("div","","roles"),n=++rl;return fi(t).then(o=>{if(n!==rl&&!e.isConnected)
return;let r=o.reduce((i,s)=>i+s.back.length+s.more,0);e.append(A("span",r?"Expand:":G?"All its neighbours are drawn.":"All neighbours that this page holds are \
drawn.","small"));for(let i of o)e.append(q(`${ci(i.words)} (${i.back.length+i.more})`,()=>pi(t,i),"role"));G&&o.some(i=>i.more)&&e.append(q("Expand: the best o\
f all",()=>ln(t.uid),"role"))},o=>j(o.message)),e}function sl(t){let e=A("div","","actions");if(G&&t&&!t.startsWith("pack:")&&e.append(Nf(t)),t.startsWith("pack:")&&e.append(q("Open in place",()=>Ae(ct.get(t.slice(
5)))),q("Hide",()=>pe(Ve(ct.get(t.slice(5)))))),!t.startsWith("card:"))return e;let n=t.slice(5);for(let[o,r]of hi(D.get(n)))e.append(q(o,r));return e.append(il(
D.get(n))),c.pinned.has(n)&&e.append(q("Put back",()=>I(()=>c.pinned.delete(n),!0))),e}function Nf(t){let e=A("a","Evidence page");return e.href="/e/"+encodeURIComponent(
t.startsWith("card:")?D.get(t.slice(5)).uid:t.slice(t.indexOf(":")+1)),e}var Yn=null;function di(t){let e=new Set([t.id]);for(let n of R[t.at])g.drawn[n.at]&&e.
add(k[n.source].id).add(k[n.target].id);I(()=>{for(let n of k)g.cards[n.at]&&!e.has(n.id)&&c.hidden.add(n.id);u.placed.kind==="near"&&(Po(),an())},!0),bt(!0),gt(),
j(`Only ${t.name} and what is joined to it; Ctrl-Z brings the rest back`),it()}function jf(t){let e=Yn;if(Yn=null,G)return location.assign(`/routes?from=${encodeURIComponent(
e.uid)}&to=${encodeURIComponent(t.uid)}`);Ce(e.id,t.id),m("sheet").append(A("p",`Documented routes between the two are not worked out in a saved page. Whoever m\
ade this page can ask for those from ${e.name} (${e.uid}) to ${t.name} (${t.uid}).`,"caption"))}function zf(t){let e=[],n=new Set([t.at]);for(let r=t;w.near&&w.
near.parents[r.at]>=0;){let i=k[w.near.parents[r.at]],s=R[r.at].filter(a=>g.drawn[a.at]&&we(a,r)===i.at);if(!s.length||n.has(i.at))break;if(e.unshift(s.reduce((a,l)=>(g.
lines[l.at].support??-1)>(g.lines[a.at].support??-1)?l:a)),n.add(i.at),r=i,r.end)return e}let o=k.find(r=>r.end&&g.cards[r.at]);return o&&o!==t?Hn(o.id,t.id).way:
null}function ui(t){let e=k.find(i=>i.end),n=zf(t),o=(n||[]).map(i=>Wn(i)+(g.lines[i.at].denied?" (denied or disputed)":"")),r=t.end?`${t.name} is what this pic\
ture was asked about.`:n?`${t.name} is drawn because sources state: ${o.join("; ")}.`:`Nothing that is shown here joins ${t.name} to what the picture was asked \
about.`;at.length=0,fe("",["Why it is near",e&&!t.end?`${t.name}, ${e.name}`:t.name,[],[],[["In one sentence",[[r]]],...n&&n.length?[["The relations that bring \
it in",n.map(i=>[Wn(i),"",g.lines[i.at].small,"line:"+i.uid])]]:[]]]),j(r)}function hi(t){let e=t.id,n=u.placed.kind==="near"&&Pn.get(t.at),o=[["Only this",()=>di(
t)],["Why near?",()=>ui(t)],["Route from here",()=>{Yn=t,j(`A route from ${t.name}: choose the other end, then "Route to here"`),it()}]];return Yn&&Yn!==t&&o.push(
["Route to here",()=>jf(t)]),o.push(["Connect to…",()=>jo(e)],["Hide",()=>pe([e])],[c.folded.has(e)?"Unfold":"Fold",()=>Fo(e)]),n&&c.open.has(n.id)&&o.push(["\
Close its group",()=>Ae(n)]),c.pinned.has(e)&&o.push(["Put back",()=>I(()=>c.pinned.delete(e),!0)]),o}function al(){let t=pt(X(c.at)),e=u.placed.kind==="near"&&
t&&(t.members?t:Pn.get(Number(t.at)));e&&Ae(e)}var Oi={};st(Oi,{listCompare:()=>Mi,listen:()=>Gf});var Df="Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");function mt(t){let[e,n,o]=t.split("-");return[o&&String(Number(o)),n&&Df[Number(n)-1],e].filter(
Boolean).join(" ")}var Yt=t=>t?`as public on ${mt(t)}`:"all that is public";var ll=186,cl=(t,[e,n])=>{let[,o,r]=u.paperBoxes.find(i=>i[0]===t)||[t,e,n];return{note:t,dx:o-e,dy:r-n}},fl=([t,e])=>{let n=u.paperBoxes.findLast(([,o,r,i,s])=>Math.
abs(t-o)<=i/2&&Math.abs(e-r)<=s/2);return n?"note:"+n[0]:""},gi=t=>u.placed.kind==="map"?1/t:Math.min(Math.max(1,.92/t),2.5);function pl(t){let e=t.about.slice(
t.about.indexOf(":")+1);if(t.about.startsWith("party:")){let o=(V.get(e)||[]).find(r=>g.cards[r.at]);return o&&P(o)[2]+1>1?P(o):null}let n=t.about.startsWith("l\
ine:")?U.get(e):T.find(o=>o.claims.includes(e)&&g.drawn[o.at]);return n&&g.drawn[n.at]&&ca(n)?mo(u.geometry[n.at]):null}function Uo({c:t},e,n){let o=[],r=gi(e),
i=new Map;x.saving||(u.paperBoxes=[]);for(let s of Te()){let a=Ws[s.colour],l={fill:a[n?1:0],edge:a[2],ink:t.ink,u:r};if(s.about==="picture"){_r(s)&&If(o,s,l);continue}
let d=pl(s);if(!d)continue;let p=(i.get(s.about)||0)+1;i.set(s.about,p);let f=[d[0]-d[2]/2+(p-1)*9*r,d[1]-d[3]/2];o.push({points:[[f[0]-5*r,f[1]-8*r],[f[0]+5*r,
f[1]-8*r],[f[0]+5*r,f[1]+4*r],[f[0],f[1]+r],[f[0]-5*r,f[1]+4*r]],fill:l.edge}),s.pinned&&mi(o,s,l,s.layout===u.placed.kind&&s.place.length?s.place:null,d)}return o}
function If(t,e,n){if(!e.box.length)return mi(t,e,n,e.place,null);let[o,r,i,s]=e.box;t.push({box:[o-i/2,r-s/2,i,s,6],stroke:n.edge,width:2*n.u}),mi(t,e,n,e.place.
length?e.place:null,e.box,!e.pinned)}function mi(t,e,{fill:n,edge:o,ink:r,u:i},s,a,l=!1){let d=12*i,p=(ll-16)*i,f=ut(l&&e.tag||e.text,p,d,l?1:9,!1),h=e.tag&&!l?
[Me(e.tag,p,d,!0)]:[],y=l?[]:[Me(`${e.by}, ${mt(e.on)}`,p,11*i,!1)],v=ll*i,b=(f.length+h.length+y.length)*15*i+12*i,[S,L]=s||Rf(a||e.box,v,b,i,e.box.length>0),M=L-
b/2;a&&(Math.abs(S-a[0])>(v+a[2])/2+12*i||Math.abs(L-a[1])>(b+a[3])/2+12*i)&&!e.box.length&&t.push({d:`M${$(a[0])} ${$(a[1])}L${$(S)} ${$(L)}`,stroke:o,width:1.2*
i,dash:[3*i,3*i]}),t.push({box:[S-v/2,M,v,b,3*i],fill:n,stroke:o,width:1.2*i}),[...h.map(N=>[N,12,!0,r]),...f.map(N=>[N,12,!1,r]),...y.map(N=>[N,11,!1,r])].forEach(
([N,B,H,J],ot)=>t.push({words:N,x:S-v/2+8*i,y:M+(17+15*ot)*i,size:B*i,fill:J,bold:H,italic:ot>=h.length+f.length})),x.saving||u.paperBoxes.push([e.key,S,L,v,b])}
function Rf([t,e,n,o],r,i,s,a){if(a)return[t-n/2+r/2,e-o/2-i/2-4*s];let l=n/2+r/2+8*s,d=o/2+i/2+8*s,p=[[t,e+d],[t,e-d],[t+l,e],[t-l,e],[t+l,e+d],[t-l,e+d],[t+l,
e-d],[t-l,e-d]],f=k.filter(b=>g.cards[b.at]).map(P),h=T.filter(b=>g.drawn[b.at]).map(b=>u.geometry[b.at].label).filter(b=>b!==null),y=[...f,...h,...x.saving?[]:
u.paperBoxes.map(b=>b.slice(1))],v=([b,S])=>y.reduce((L,M)=>L+Math.max(0,(r+M[2])/2-Math.abs(b-M[0]))*Math.max(0,(i+M[3])/2-Math.abs(S-M[1])),0);return p.reduce(
(b,S)=>v(S)<v(b)?S:b)}function dl(t,e,n){if(W.notes.length)for(let o of Uo(t,e,n))Xt(t.ctx,o)}function Ho([t,e,n,o]){let r=[[(t+n)/2,(e+o)/2,n-t,o-e]];for(let i of W.
notes.length?Uo(Ft(null,!1),1,!1):[])i.box&&r.push([i.box[0]+i.box[2]/2,i.box[1]+i.box[3]/2,i.box[2]+16,i.box[3]+16]);return Ot(r)}function ul(){let t=[...new Set(
Te().filter(e=>e.about==="picture"?_r(e):pl(e)).map(e=>e.by))];return t.length?`Notes on the picture are the words of ${t.join(", ")}, and no sources.`:""}function yi({c:t},e,n){let o=[],r=gi(e),i=l=>To(l,n),s=u.placed.kind==="near",a=u.placed.kind==="near"?ae():u.placed.kind==="map"?Ie():T.filter(l=>g.drawn[l.at]).
map(l=>[l]);for(let l of a){let d=Object.keys(Lt).map(S=>{let L=l.filter(M=>g.lines[M.at].change===S).length;return[S,L]}).filter(([,S])=>S),p=u.geometry[l[0].at],
f=u.placed.kind==="map"&&p.d?uo(p):mo(p);if(!d.length||!f)continue;let[[h]]=d,y=(w.widths[g.lines[l[0].at].weight]+6)*(u.placed.kind==="map"?r:1),v=p.label&&!s?
"":p.d||(p.from?`M${$(p.from[0])} ${$(p.from[1])}L${$(p.tip[0])} ${$(p.tip[1])}`:"");if(h!=="went"&&v&&o.push({d:v,stroke:i(h)+"55",width:y,dash:[]}),s&&h==="ap\
peared"&&d.length===1&&[l[0].source,l[0].target].some(S=>Jr(k[S])))continue;let b=l.length===1?`${Lt[h][0]} ${Lt[h][1]}`:d.map(([S,L])=>Lt[S][0]+L).join(" ");wi(
o,t,b,f[0],f[1]+(f[3]||0)/2+2*r,i(h),r)}for(let l of k){let[d,p,f,h]=P(l);g.cards[l.at]&&f>40&&Jr(l)&&o.push({box:[d-f/2-3,p-h/2-3,f+6,h+6,6],stroke:i("appeared"),
width:2*r})}for(let[l,d,p]of g.measures){let[f,h,y,v]=P(l),b=[...d.map(S=>`+ ${S}`),...p.map(S=>`− ${S}`)].join("  ");s?wi(o,t,d.length?"+":"−",f+y/2,h,i(d.
length?"appeared":"went"),r):(u.placed.kind==="map"?y+v>=0&&w.map.marks[l.at]>=0:y)&&wi(o,t,b,f,h+v/2-2*r,i(d.length?"appeared":"went"),r)}return o}function wi(t,e,n,o,r,i,s){
let a=xt(n,11*s,!0)+10*s;t.push({box:[o-a/2,r-3*s,a,16*s,8*s],fill:e.card,stroke:i,width:1.2*s},{words:n,x:o,y:r+9*s,size:11*s,fill:i,bold:!0,anchor:"middle"})}
function hl(t,e,n){if(c.against&&!rt())for(let o of yi(t,e,n))Xt(t.ctx,o)}function vi(){u.namesDrawn=[],u.weakest=new Set(c.route>=0&&g.routes[c.route]?g.routes[c.route].weakest:[])}function xi(t,e,n){hl(t,e,n),dl(t,e,n)}function un(t,e,n){
let o=Ft(t,e);vi(),t.save(),_a(fn(),o,n),xi(o,n,e),t.restore()}var bi=()=>z.clientWidth>=z.clientHeight;function ml(t){return bi()?[z.clientWidth/4/t,0]:[0,z.clientHeight/4/t]}function gl(t,e,n,o,r){let[i,s]=ml(e);for(let[a,
l]of[[u.earlier,-1],[null,1]])t.save(),t.beginPath(),i?t.rect(l<0?n.x-o:n.x,n.y-r,o,2*r):t.rect(n.x-o,l<0?n.y-r:n.y,2*o,r),t.clip(),t.translate(l*i,l*s),sn(a,()=>un(
t,lt(),e)),t.restore()}function wl([t,e]){if(!rt())return[t,e,null];let[n,o]=ml(E.getScale()),r=E.getViewPosition(),i=n?t<r.x:e<r.y;return[t+(i?n:-n),e+(i?o:-o),
i?u.earlier:null]}var ki=()=>Object.keys(Lt).map(t=>[t,T.filter(e=>g.drawn[e.at]&&g.lines[e.at].change===t)]);function Go({change:t,was:e,...n}){if(t!=="changed")return t==="appe\
ared"?`not there ${Yt(c.against)}`:`no longer there: ${Yt(c.known)}`;let o=e,r=[];return o.weight!==n.weight&&r.push(`${w.bands[o.weight]||o.small} → ${w.bands[n.
weight]||n.small}`),o.known!==n.known&&r.push(`${w.known[o.known][0]} → ${w.known[n.known][0]}`),o.denied!==n.denied&&r.push(n.denied?"now denied or disputed":
"no longer denied or disputed"),r.join("; ")}function hn(){return!c.against||rt()?"":`Compared with ${Yt(c.against)}: `+ki().map(([t,e])=>`${Lt[t][0]} ${Lt[t][1]}\
 ${e.length}`).join(", ")+` relations; measures that began or ended: ${g.measures.length}.`}function Qn(){if(!c.against)return j("Choose a date to compare with first");c.beside&&I(()=>{c.beside=!1});let t=d=>d.map(p=>[`${k[p.source].name} ${p.relation}\
 ${k[p.target].name}${p.goods?` [${p.goods}]`:""}`,"",Go(g.lines[p.at]),"line:"+p.uid]),e={appeared:"Became public",changed:"Documented otherwise",went:"No long\
er counted"},n=ki().filter(([,d])=>d.length).map(([d,p])=>[`${e[d]} (${p.length})`,t(p)]),o=g.measures.map(([d,p,f])=>[d.name,"",[...p.map(h=>`came: ${h}`),...f.
map(h=>`ended: ${h}`)].join("; "),"party:"+d.uid]);o.length&&n.push([`Measures (${o.length})`,o]);let r=[["What it is",[["What became public between the two day\
s, and what changed in how it is documented. It does not say when things happened."]]]],i=T.filter(d=>g.lines[d.at]&&yo(g.lines[d.at])).length,s=`The page does \
not carry both dates with this span for ${i} relations.`,a=i?[["Not compared",[[s]]]]:[],l=["What changed",[["Nothing that is drawn here changed between the two\
."]]];fe("",["Two dates",`${mt(c.against)} and ${c.known?mt(c.known):"today's state"}`,[],[],[...r,...n.length?n:[l],...a]]),j(hn())}function yl(){let{known:t}=w.
clock,e=c.known?t.indexOf(c.known):t.length;if(e<1)return j("There is no earlier date to compare with");let n=!c.against;I(()=>{[c.against,c.beside]=[n?t[e-1]:"",
!1]}),n&&Qn()}var _n=[236,58,34],qo=t=>Date.parse(t)/864e5,mn=null;function Bf(){let{public:t,begun:e}=w.clock,n=[...t,...e].map(([l])=>qo(l)).filter(Number.isFinite),o=Math.
min(...n),r=Math.max(...n),i=59,s=Math.max(r-o,1),a=l=>{let d=new Array(i).fill(0);for(let[p,f]of l)Number.isFinite(qo(p))&&(d[Math.min(Math.floor((qo(p)-o)/s*i),
i-1)]+=f);return d};return{first:o,last:r,long:s,bins:i,claims:a(t),begun:a(e)}}var $i=t=>4+(qo(t)-mn.first)/mn.long*(_n[0]-8),Si=t=>new Date((mn.first+Math.min(
Math.max(t-4,0),_n[0]-8)/(_n[0]-8)*mn.long)*864e5).toISOString().slice(0,10);function Ff(){let t=m("when"),[e,n,o]=_n,{claims:r,begun:i,bins:s}=mn=Bf(),a=tt("sv\
g",{viewBox:`0 0 ${e} ${n}`,role:"img","aria-label":Uf()}),l=(e-8)/s,d=Math.max(...r,1),p=Math.max(...i,1);r.forEach((f,h)=>f&&a.append(tt("rect",{class:"claims",
x:$(4+h*l),width:$(l-.6),y:$(o-Math.max(f/d*30,1.5)),height:$(Math.max(f/d*30,1.5))}))),i.forEach((f,h)=>f&&a.append(tt("rect",{class:"begun",x:$(4+h*l),width:$(
l-.6),y:o+1,height:$(Math.max(f/p*10,1.5))}))),a.append(tt("line",{class:"rule",x1:4,x2:e-4,y1:o+.5,y2:o+.5}),tt("rect",{id:"brush",y:0,height:o+12,x:0,width:0})),
a.append(tt("text",{x:4,y:n-1},Si(0).slice(0,4)),tt("text",{x:e-4,y:n-1,"text-anchor":"end"},Si(e).slice(0,4))),t.replaceChildren(a,A("figcaption","Above: claim\
s by the day they became public. Below: measures by the day they began. Drag over it to compare two dates.")),Hf(a)}function Uf(){let t=e=>{let n=new Map;for(let[
o,r]of e)n.set(o.slice(0,4),(n.get(o.slice(0,4))||0)+r);return[...n].map(([o,r])=>`${o}: ${r}`).join(", ")};return`Claims by the year they became public: ${t(w.
clock.public)}. Measures by the year they began: ${t(w.clock.begun)||"none"}.`}function vl(){if(!w.clock.public.length)return;mn||Ff();let t=[c.against,c.known||
w.clock.newest],[e,n]=c.against?t.map($i):[c.known?$i(c.known):0,c.known?$i(c.known)+1.5:0];m("brush").setAttribute("x",$(Math.min(e,n))),m("brush").setAttribute(
"width",$(Math.abs(n-e)))}function Hf(t){let e=null,n=r=>(r.clientX-t.getBoundingClientRect().left)/t.getBoundingClientRect().width*_n[0],o=r=>w.clock.known.findLast(
i=>i<=r)||w.clock.known[0];t.addEventListener("pointerdown",r=>{e=n(r),t.setPointerCapture(r.pointerId)}),t.addEventListener("pointermove",r=>{e!==null&&(m("bru\
sh").setAttribute("x",$(Math.min(e,n(r)))),m("brush").setAttribute("width",$(Math.abs(n(r)-e))))}),t.addEventListener("pointerup",r=>{let i=[e,n(r)].sort((l,d)=>l-
d),[s,a]=i.map(Si).map(o);e=null,I(()=>{c.known=a===w.clock.known.at(-1)?"":a,c.against=i[1]-i[0]>4&&s!==a?s:""}),c.against&&Qn()})}function Mi(){let{known:t}=w.clock,e=c.known?t.indexOf(c.known):t.length,n=m("against");n.max=String(Math.max(e,0)),n.value=c.against?t.indexOf(c.against):e,n.disabled=
e<1;let o=c.against?Yt(c.against):"nothing";n.setAttribute("aria-valuetext",o),m("against-told").textContent=o,m("compare-tools").hidden=!c.against,m("beside").
setAttribute("aria-pressed",String(rt())),m("halves").hidden=!rt()||c.mode==="table",m("halves").dataset.across=bi()?"yes":"no",m("half-earlier").textContent=c.
against?Yt(c.against):"",m("half-later").textContent=Yt(c.known),m("compare-told").textContent=hn(),vl()}function Gf(){m("against").addEventListener("input",()=>I(
()=>{let t=Number(m("against").value);c.against=t<Number(m("against").max)?w.clock.known[t]:""},!1,"against")),m("beside").addEventListener("click",()=>{I(()=>{
c.beside=!c.beside}),bt(),gt()}),m("changes").addEventListener("click",Qn),m("compare-off").addEventListener("click",()=>I(()=>{[c.against,c.beside]=["",!1]}))}var Li={};st(Li,{listen:()=>Jf});var qf=t=>{let e=U.get(t);return e&&u.geometry[e.at].label?.[2]?e:null};function Kf(t){if("relation"in t){let{small:i,known:s,denied:a,partial:l}=g.lines[t.at],
d=[t.source,t.target].map(f=>k[f].name).join(" → "),p=[w.known[s][0]];return a&&p.push("denied or disputed by somebody"),l&&p.push("not every party between th\
e two is named"),[d,`${t.label} · ${i}`,`${p.join("; ")}. Click opens the evidence.`]}let e=t.members?Vt(t):[t],n=e.flatMap(i=>R[i.at].filter(s=>g.drawn[s.at])),
o=`${n.length} ${n.length===1?"relation":"relations"} drawn`;if(t.members)return[se(t),e.slice(0,6).map(i=>i.name).join("; ")+(e.length>6?"; …":""),`${o}. Cli\
ck opens the group in place.`];let r=g.pills[t.at].map(i=>i[0]).join(", ");return[t.name,t.small+(r?` · ${r}`:""),o]}function Zf(t){let e=m("hover"),n=!t.buttons&&
t.target===tn&&x.hover?pt(x.hover)||qf(x.hover):null;if(!n||u.placed.kind==="map"||!m("card-menu").hidden)return void(e.hidden=!0);if(e.dataset.of!==x.hover||e.
hidden){let[r,i,s]=Kf(n);e.replaceChildren(A("strong",r),A("span",i),A("span",s)),e.dataset.of=x.hover,e.hidden=!1}let o=m("stage").getBoundingClientRect();e.style.
left=`${Math.min(t.clientX-o.left+16,o.width-e.offsetWidth-6)}px`,e.style.top=`${Math.min(t.clientY-o.top+18,o.height-e.offsetHeight-6)}px`}function Jf(){window.
addEventListener("mousemove",Zf);let t=()=>{m("hover").hidden=!0};window.addEventListener("pointerdown",t,!0),z.addEventListener("pointerleave",()=>{m("hover").
hidden=!0})}var rs={};st(rs,{listen:()=>Xp});var Ai={};st(Ai,{closeMenu:()=>to,listen:()=>Yf,openMenu:()=>Jo});var Ko=t=>{let e=z.getBoundingClientRect(),{x:n,y:o}=E.DOMtoCanvas({x:t.clientX-e.left,y:t.clientY-e.top});return wl([n,o])};function gn(t){let[e,n,o]=Ko(t);return sn(
o,()=>fl([e,n])||(zt()?Vf(t):Xf(e,n)))}function Vf({clientX:t,clientY:e}){let n=z.getBoundingClientRect(),o={x:t-n.left,y:e-n.top};return E.getNodeAt(o)||E.getEdgeAt(
o)||""}var Ei=t=>6/(u.placed.kind==="map"?t:Math.max(t,.6));function Xf(t,e){let n=E.getScale(),o=fn(),r=Ro(o).findLast(a=>ge([t,e,0,0],o.box(a,n)));if(r)return o.
id(r);let[i,s]=["",Ei(n)];for(let[a]of o.strokes()){let l=ho(u.geometry[a.at],t,e,s);l<s&&([i,s]=["line:"+a.uid,l])}return i}var Zo=t=>{let e=ke([t.slice(5)])[0]||
[...u.geometry[U.get(t.slice(5)).at].tip,0,0],n=E.canvasToDOM({x:e[0],y:e[1]}),o=z.getBoundingClientRect();return{x:o.left+n.x,y:o.top+n.y}};function Jo(t,e){let n=m("card-menu"),{x:o,y:r}=e||Zo("card:"+t.id),i=m("stage").getBoundingClientRect(),s=l=>(l.setAttribute("role","menuitem"),l.addEventListener(
"click",to),l);n.setAttribute("aria-label",`${t.name}: what to do`),n.replaceChildren(...hi(t).map(([l,d])=>s(q(l,d)))),fi(t).then(l=>{n.hidden||(n.append(...l.
map(d=>s(q(`Expand: ${ci(d.words)} (${d.back.length+d.more})`,()=>pi(t,d))))),a())},l=>j(l.message)),n.hidden=!1;let a=()=>{n.style.left=`${Math.max(4,Math.min(
o-i.left,i.width-n.offsetWidth-4))}px`,n.style.top=`${Math.max(4,Math.min(r-i.top,i.height-n.offsetHeight-4))}px`};a(),n.firstElementChild.focus({preventScroll:!0})}
function to(){m("card-menu").hidden||(m("card-menu").hidden=!0,z.focus({preventScroll:!0}))}function Yf(){m("card-menu").addEventListener("keydown",t=>{let e=[...m(
"card-menu").children],n=e.indexOf(document.activeElement),o={ArrowDown:1,ArrowUp:-1}[t.key];o&&e[(n+o+e.length)%e.length].focus(),(o||t.key==="Escape"||t.key===
"Tab")&&t.preventDefault(),(t.key==="Escape"||t.key==="Tab")&&to(),t.stopPropagation()}),window.addEventListener("pointerdown",t=>{m("card-menu").contains(te(t))||
(m("card-menu").hidden=!0)},!0),z.addEventListener("contextmenu",t=>{let e=gn(t);!e.startsWith("card:")||u.placed.kind==="map"||(t.preventDefault(),Jo(D.get(e.slice(
5)),{x:t.clientX,y:t.clientY}))})}var Pi={};st(Pi,{boxAround:()=>Yo,boxMode:()=>eo,closeNote:()=>Be,listNotes:()=>Ti,listen:()=>tp,moveNote:()=>_o,newBox:()=>Qo,noteHere:()=>Xo,notesPart:()=>Ci,
writeNote:()=>Pe});var xl=()=>[...document.querySelectorAll("input[name=colour]")];function Pe(t){x.noting=t,m("panel").hidden=!1,m("noting").hidden=!1,m("noting-about").textContent=
`Note on: ${Zn(t)}`,m("note-text").value=t.text,m("note-tag").value=t.tag,m("note-by").value=t.by||W.by,m("note-pinned").checked=t.pinned;for(let e of xl())e.checked=
e.value===t.colour;m("note-drop").hidden=!W.notes.some(e=>e.key===t.key),m("panel").scrollTop=0,m("note-text").focus()}var Vo=(t,e)=>({key:Ds("n"),about:t,text:"",
by:"",on:Nn(),colour:"yellow",tag:"",pinned:!1,page:t==="picture"?Kt:"",layout:"",place:[],box:[],...e});function Xo(){let t=x.shownSheet||c.at;if(t)return Pe(Vo(
Wo(t)));let{x:e,y:n}=E.getViewPosition();Pe(Vo("picture",{pinned:!0,layout:u.placed.kind,place:[Z(e),Z(n)]}))}function Be(){x.noting=null,m("noting").hidden=!0,
!x.shownSheet&&!c.ends[1]&&(m("panel").hidden=!0),z.focus({preventScroll:!0})}function Qf(t){me(()=>{W.notes=W.notes.filter(e=>e.key!==t.key)}),it(),j("Note rem\
oved; Ctrl-Z brings it back")}function Yo(){let t=c.at.startsWith("card:")?[c.at.slice(5)]:g.focus??[],e=ke(c.picked.size?c.picked:t).filter(s=>s[2]);if(!e.length)
return eo(!x.boxOn);let[n,o,r,i]=Ot(e);Qo([n-14,o-20],[r+14,i+14])}function eo(t){x.boxOn=t,m("box-add").setAttribute("aria-pressed",String(t)),z.style.cursor=t?
"crosshair":"default",t&&j("Drag over the picture to draw a box")}function Qo([t,e],[n,o]){eo(!1),Pe(Vo("picture",{layout:u.placed.kind,box:[(t+n)/2,(e+o)/2,Math.
abs(n-t),Math.abs(o-e)].map(Z)}))}function _o(t,e){W.notes=W.notes.map(n=>n.key===t?{...n,layout:u.placed.kind,place:e.map(Z)}:n)}function _f(t,e,n){let o=u.paperBoxes.
find(r=>r[0]===t);o&&me(()=>_o(t,[o[1]+e,o[2]+n]),"nudge")}function Ci(t){let e=Ra(t),n=A("div","","notes-of");if(!t)return n;n.append(q("Write a note",()=>Pe(Vo(
Wo(t))))),e.length&&n.append(A("h3","Notes of analysts, no sources"));for(let o of e)n.append(bl(o));return n}function bl(t){let e=q("",()=>Pe(t),"note-row");e.
dataset.colour=t.colour,e.dataset.note=t.key,e.addEventListener("keydown",o=>{!o.altKey||!Cn[o.key]||(o.preventDefault(),_f(t.key,{ArrowLeft:-20,ArrowRight:20}[o.
key]||0,{ArrowUp:-20,ArrowDown:20}[o.key]||0),m("notes-list").querySelector(`[data-note="${t.key}"]`).focus())}),t.tag&&e.append(A("strong",t.tag+": "));let n=t.
clock?` (${t.clock})`:"";return e.append(A("span",t.text),A("small",`${Zn(t)}; ${t.by}, ${mt(t.on)}${n}${t.pinned?"; pinned":""}`)),e}function Ti(){let t=Te(),e=t.
map(n=>{let o=A("li");return o.append(bl(n)),o});m("notes-list").replaceChildren(...e),m("notes-told").textContent=t.length?"":"None yet: n writes one on what i\
s chosen, b draws a box."}function tp(){m("noting").addEventListener("submit",t=>{t.preventDefault();let e=Le(m("note-text").value,2e3),n=Le(m("note-by").value,
100);if(!e||!n)return j("A note needs words and the name of its author");let o={...x.noting,text:e,tag:Le(m("note-tag").value,100),by:n,pinned:m("note-pinned").
checked,colour:xl().find(r=>r.checked)?.value};o.text!==x.noting.text&&(o.on=Nn()),W.by=n,me(()=>{W.notes=[...W.notes.filter(r=>r.key!==o.key),o]}),Be(),it(),j(
`Noted on ${Zn(o)}`)}),m("note-drop").addEventListener("click",()=>{let t=x.noting;Be(),Qf(t)}),m("note-cancel").addEventListener("click",Be),m("noting").addEventListener(
"keydown",t=>{t.stopPropagation(),t.key==="Escape"&&Be()}),m("note-add").addEventListener("click",Xo),m("box-add").addEventListener("click",()=>Yo())}var zi={};st(zi,{lasso:()=>wn,listen:()=>kp});var ji={};st(ji,{followPulled:()=>er,listen:()=>dp});function Ni(t,e){let n=Math.abs(e[0]-t[0])>(t[2]+e[2])/2+8,o=n?e[0]>t[0]?1:-1:t[0]<u.placed.width/2?-1:1,r=t[0]+o*t[2]/2,i=n?e[0]-o*e[2]/2:e[0]+o*e[2]/2,s=i-r,a=o*
48,l=n?[r+.7*s,t[1],i-.55*s,e[1]]:[r+a,t[1],i+a,e[1]],d=[r,t[1],...l,i,e[1]],p={d:`M${$(r)} ${$(t[1])}C${[...l,i,e[1]].map($).join(" ")}`,tip:[i,e[1]],way:[n?o:
-o,0],curve:d};return{...p,label:[...Jt(p,.5),0,0]}}function kl(){let t=new Map,e=new Map,n=new Map,o=p=>(e.has(p)||(e.set(p,P(p)),n.set(p,ve(p))),p);for(let p of T){
let f=o(_(k[p.source])),h=o(_(k[p.target])),y=`${f.id}>${h.id}`;t.has(y)||t.set(y,{source:f,target:h,lines:[]}),t.get(y).lines.push(p)}let r=[...t.values()],i=ep(
r,e,n),s=new Map,a=p=>!p.members&&w.near.quiet[p.at]===1,l=r.filter(({source:p,target:f})=>p!==f&&n.get(p)===n.get(f)&&!a(p)&&!a(f)).sort((p,f)=>Math.abs(e.get(
p.source)[1]-e.get(p.target)[1])-Math.abs(e.get(f.source)[1]-e.get(f.target)[1])).slice(0,$t.bows),d=(p,f)=>a(p)&&w.near.parents[ye(p)]!==ye(f)&&!(f.members||[]).
includes(w.near.parents[ye(p)]);u.unrouted=new Set;for(let p of r){let{source:f,target:h}=p,y=e.get(f),v=e.get(h),b=n.get(h)-n.get(f),S=c.pinned.has(f.id)||c.pinned.
has(h.id),L=t.has(`${h.id}>${f.id}`)?2.5:0,M=S?Ni(y,v):b?np(p,y,v,i,L):op(y,v,n.get(f)<0?-1:1),O=Math.abs(b)===1?!d(f,h)&&!d(h,f):l.includes(p);for(let C of p.lines)
s.set(C.at,{...M}),O||u.unrouted.add(C.at)}return s}function ep(t,e,n){let o=new Map,r=new Map;for(let{source:i,target:s}of t)for(let[a,l]of[[i,s],[s,i]]){let d=n.
get(l)-n.get(a);if(Math.abs(d)!==1)continue;let p=`${a.id}|${d}`;o.has(p)||o.set(p,{here:a,step_:d,others:new Map}),o.get(p).others.set(l,e.get(l)[1])}for(let{here:i,
step_:s,others:a}of o.values()){let l=[...a].sort((p,f)=>p[1]-f[1]),d=Math.min(12,e.get(i)[3]*.74/Math.max(l.length-1,1));l.forEach(([p],f)=>r.set(`${i.id}|${s}\
|${p.id}`,(f-(l.length-1)/2)*d))}return r}function np({source:t,target:e},n,o,r,i){let s=o[0]>n[0]?1:-1,a=n[0]+s*n[2]/2,l=o[0]-s*o[2]/2,d=l-a,p=n[1]+(r.get(`${t.
id}|${s}|${e.id}`)||0)+i*s,f=o[1]+(r.get(`${e.id}|${-s}|${t.id}`)||0)+i*s;return Or(a,p,[a+.7*d,p,l-.55*d,f],l,f,[s,0])}function op(t,e,n){let o=t[0]+n*t[2]/2,r=e[0]+
n*e[2]/2,i=n*Math.min(20+.2*Math.abs(e[1]-t[1]),.62*$t.gutter)/.75;return Or(o,t[1],[o+i,t[1],r+i,e[1]],r,e[1],[-n,0])}function $l(t){let e=u.placed.kind==="near"&&u.routed.get(t.at);if(e)return e;let n=u.placed.paths,o=u.placed.kind!=="map"&&[t.source,t.target].some(s=>c.pinned.
has(_(k[s]).id));if(n&&n[t.at]&&!o){let[s,a,l,d,p]=n[t.at],f=u.placed.labels;return{d:s,tip:[a,l],way:[d,p],label:f?[f.x[t.at],f.y[t.at],f.w[t.at],f.h[t.at]]:null}}
let r=P(k[t.source]),i=P(k[t.target]);return u.placed.kind==="field"?Gs(r,i):u.placed.kind==="near"?Ni(r,i):rp(t,r,i)}function rp(t,e,n){let o=u.placed.labels?[
0,0,u.placed.labels.w[t.at],u.placed.labels.h[t.at]]:null,r=u.placed.kind==="tall"?1:0;Math.abs(n[r]-e[r])<(e[2+r]+n[2+r])/2+30&&(r=1-r);let i=1-r,s=2+r,a=n[r]>=
e[r]?1:-1,l=[e[0],e[1]],d=[n[0],n[1]],p=R[t.source].filter(H=>H.source===t.source&&H.target===t.target||H.source===t.target&&H.target===t.source),f=(o?o[2+i]:16)+
8,h=(p.indexOf(t)-(p.length-1)/2)*f,y=H=>Math.max(Math.min(h/f*12,H[2+i]/2-8),8-H[2+i]/2);l[r]+=a*e[s]/2,d[r]-=a*n[s]/2,l[i]+=y(e),d[i]+=y(n);let v=[0,0],b=[(l[0]+
d[0])/2,(l[1]+d[1])/2];v[r]=a,b[i]=(e[i]+n[i])/2+h;let S=[...b],L=[...b],M=o?a*o[s]/2:0;S[r]-=M,L[r]+=M;let O=(H,J)=>{let ot=[...H],kt=[...J];return ot[r]=kt[r]=
(H[r]+J[r])/2,`C${$(ot[0])} ${$(ot[1])} ${$(kt[0])} ${$(kt[1])} ${$(J[0])} ${$(J[1])}`},C=`M${$(l[0])} ${$(l[1])}${O(l,S)}L${$(L[0])} ${$(L[1])}${O(L,d)}`,N=o&&
[b[0],b[1],o[2],o[3]];if(!t.by||!N||ip(N))return{d:C,tip:d,way:v,label:N};let B=[l,S,L,d].map(H=>H.map($).join(" "));return{d:`M${B[0]}C${B[1]} ${B[2]} ${B[3]}`,
tip:d,way:v,label:null}}var ip=t=>!k.some(e=>ge(t,P(e),2))&&!u.geometry.some(e=>e.label&&ge(t,e.label,2));function Sl(){u.routed=u.placed.kind==="near"&&Ys()?kl():
new Map,u.geometry=[];for(let t of T)u.geometry.push($l(t));for(let t of u.geometry)t.d&&(t.path=new Path2D(t.d));u.batches=null}function tr(t){for(let e of(t.members||
[t.at]).flatMap(n=>R[n])){u.routed.delete(e.at);let n=u.geometry[e.at]=$l(e);n.d&&(n.path=new Path2D(n.d))}u.batches=null}var Q=null;function sp(t){if(Q=null,!u.placed)return;er();let e=E.getScale(),n=E.getViewPosition(),o=z.clientWidth/2/e+Oe,r=z.clientHeight/2/e+Oe;u.frame=[n.x-o,
n.y-r,n.x+o,n.y+r];let i=zt();rt()?gl(t,e,n,o,r):i?(vi(),Q={parts:i,scale:e,p:Ft(t,lt()),plain:[],lit:[],lines:!1},i.under(Q.p,e)):un(t,lt(),e)}function ap(t){let e=pn.
get(t);if(!(!Q||!e)){if(g.focus&&Q.parts.lit(e))return Q.lit.push(e);Q.plain.push(e),Q.parts.stroke(Q.p,e,Q.scale)}}function Ml(){if(Q.lines)return;Q.lines=!0;let{
parts:t,p:e,scale:n,plain:o,lit:r}=Q;for(let i of r)t.stroke(e,i,n);t.between(e,[...o,...r],n)}function lp({id:t}){let e=()=>{!Q||!Ut.has(t)||(Ml(),Q.parts.seat(
Q.p,Ut.get(t)[0],Q.scale))},[n,o]=Ol(t);return{drawNode:e,nodeDimensions:{width:n,height:o}}}function cp(t){Q&&(Ml(),Q.parts.over(Q.p,Q.scale),xi(Q.p,Q.scale,lt())),
Q=null,x.loop&&pp(t,E.getScale())}var Ol=t=>{let e=zt();return e&&Ut.has(t)?e.box(Ut.get(t)[0],E.getScale()).slice(2):[0,0]};function fp(t,e,n){let o=pn.get(t);
if(!o)return 1/0;let r=Ei(E.getScale());return ho(u.geometry[o[0].at],e,n,r)*10/r}function er(){for(let t of x.pulled){let[e,n]=ga(E,t);c.pinned.set(X(t),[Z(e),
Z(n)]),tr(pt(X(t)))}}function pp(t,e){t.save(),t.strokeStyle=(lt()?w.dark:w.light).mark,t.lineWidth=1.5/e,t.setLineDash([6/e,4/e]),t.beginPath();let[[n,o],[r,i]]=[
x.loop[0],x.loop.at(-1)];for(let[s,a]of x.boxOn?[[n,o],[r,o],[r,i],[n,i],[n,o]]:x.loop)t.lineTo(s,a);t.stroke(),t.restore()}function dp(){E.setOptions({nodes:{ctxRenderer:lp}}),
yt.nodes.add({id:"card:",x:0,y:0}),yt.edges.add({id:"line:",from:"card:",to:"card:"}),da(E,{size:Ol,line:ap,far:fp}),yt.edges.clear(),yt.nodes.clear(),E.on("bef\
oreDrawing",sp),E.on("afterDrawing",cp)}function up(t){let e=w.map.marks[t[0].at],n=t.filter(i=>w.map.how[i.at]==="seat").length,o=t.map(i=>[i.name,"",i.small,"party:"+i.uid]),r=n?`The registers on fi\
le give no town for ${n===t.length?"them":`${n} of them`}: they are counted here, in the one mark of the country.`:"The addresses in registers on file name this\
 town.";at.length=0,fe("",["On the map",`${w.map.names[e]}: ${t.length}`,[],[],[["What it is",[[r]]],["Who stands here",o]]]),j(`${t.length} stand at ${w.map.names[e]}`)}
function Al(t){if(x.joining&&t.startsWith("card:"))return Ce(x.joining,t.slice(5));if(u.placed.kind==="map"&&t.startsWith("card:")&&Ir(D.get(t.slice(5))).length>
1)return up(Ir(D.get(t.slice(5))));if(t.startsWith("note:"))return Pe(W.notes.find(e=>e.key===t.slice(5)));t.startsWith("pack:")?Ae(ct.get(t.slice(5))):t?ht(t):
(c.at||c.route>=0||c.picked.size||c.ends[0])&&dn()}function hp(t,e){Mt();let n=k.filter(o=>g.cards[o.at]&&qs(t,P(o).slice(0,2))).map(o=>o.id);c.picked=new Set(e?
[...c.picked,...n]:n),[c.at,c.route,c.ends]=["",-1,["",""]],wn(!1),K(),j(`${c.picked.size} picked`)}function wn(t){x.lassoOn=t,m("lasso").setAttribute("aria-pre\
ssed",String(t)),z.style.cursor=t?"crosshair":"default"}var nt=null,Ll=!0;function mp(t){t!==Ll&&E.setOptions({interaction:{dragNodes:t}}),Ll=t}function gp(t){let e=Ko(
t),n=gn(t),o=t.pointerType==="touch",r=u.placed.kind==="map";if(mp(!o&&!r),t.shiftKey||x.lassoOn||x.boxOn)x.loop=[e];else{if(o)return null;if(n.startsWith("note\
:"))return{id:n,spot:e,...cl(n.slice(5),e)};if(/^(card|pack):/.test(n)&&!r&&!zt()){let i=P(pt(n.slice(5)));return{id:n,spot:e,card:n.slice(5),dx:i[0]-e[0],dy:i[1]-
e[1]}}}return x.loop?{id:n,spot:e}:null}function wp(t){t.button!==0||t.target!==tn||(nt=gp(t),nt&&(Object.assign(nt,{x:t.clientX,y:t.clientY,far:!1}),t.stopPropagation()))}
function yp(t){if(!nt.far&&Math.hypot(t.clientX-nt.x,t.clientY-nt.y)>4&&(nt.far=!0,x.loop||Mt(),nt.before=he()),!nt.far)return;let[e,n]=Ko(t);x.loop?x.loop.push(
[e,n]):nt.note?_o(nt.note,[e+nt.dx,n+nt.dy]):(c.pinned.set(nt.card,[Z(e+nt.dx),Z(n+nt.dy)]),tr(pt(nt.card))),E.redraw()}function vp(t){if(!nt)return;let{id:e,far:n,
note:o,before:r}=nt;x.loop&&n&&x.boxOn?Qo(x.loop[0],x.loop.at(-1)):x.loop&&n?hp(x.loop,t.ctrlKey||t.metaKey):n?(o&&jn(r),K(u.placed.kind!=="field")):t.target===
tn&&Al(e),x.loop=nt=null,E.redraw()}function no(t){t!==x.hover&&(x.hover=t,z.style.cursor=t?"pointer":"default",u.placed.kind==="near"&&ai())}function xp(t){let e=ne&&
u.placed.kind==="field"&&T.length>6e3;if(t.target!==tn||t.buttons||e)return;let n=gn(t);zt()&&!n.startsWith("note:")||n.slice(5)!==x.hover&&(no(n.slice(5)),E.redraw())}
function bp(){let t=!1,e=({event:n})=>{Al(gn({clientX:n.center.x,clientY:n.center.y})),li()};E.on("click",n=>n.event.type==="tap"&&e(n)),E.on("hold",()=>{t=!0}),
E.on("release",n=>{t&&e(n),t=!1}),E.on("hoverNode",({node:n})=>no(X(n))),E.on("hoverEdge",({edge:n})=>no(X(n))),E.on("blurNode",()=>no("")),E.on("blurEdge",()=>no(
"")),E.on("dragStart",({nodes:n})=>{t=!1,x.moving=!0,x.pulled=n,n.length&&Mt()}),E.on("dragEnd",()=>{x.moving=!1;let n=x.pulled.length>0;er(),x.pulled=[],Ee(),n?
K(u.placed.kind!=="field"):E.redraw()})}var El=0;function kp(){bp(),z.addEventListener("pointerdown",wp,!0),window.addEventListener("pointermove",t=>nt?yp(t):xp(
t)),window.addEventListener("pointerup",vp),E.on("zoom",()=>{x.moving=!0,clearTimeout(El),El=setTimeout(()=>{x.moving=!1,Ee(),E.redraw()},160)})}var Fi={};st(Fi,{listDates:()=>Ri,listFilters:()=>Bi,listRoutes:()=>Ii,listen:()=>Op,step:()=>Fe});var Di={};st(Di,{listTallies:()=>Wi,listen:()=>Sp});function Cl(t){let e=new Map;for(let[o,r]of t){let i=e.get(o);i||e.set(o,i=new Map);for(let s of r.length>1?new Set(r):r)i.set(s,(i.get(s)||0)+1)}let n=new Map;
for(let[o,r]of e)for(let[i,s]of r)n.set(`${o}.${i}`,s);return n}function Tl(t,e){let n=r=>t.get(`${e}.${r}`)||0;return[...t.keys()].filter(r=>r.startsWith(`${e}\
.`)).map(r=>r.slice(e.length+1)).sort((r,i)=>n(i)-n(r)||(r<i?-1:1))}var Nl=[["relation","Relation",()=>T.filter(t=>g.lines[t.at]),t=>[We(t.relation)]],["voice","Who says so",()=>T.filter(t=>g.lines[t.at]),t=>g.lines[t.at].voices.
map(We)],["country","Country",()=>k,t=>[xo(t)]],["measure","Measure",()=>k,bo]],Pl="";function*$p(){for(let[t,,e,n]of Nl)for(let o of e())wt(o)&&(yield[t,n(o)]);
for(let t of k)wt(t)&&(yield["family",[t.family]]);for(let t of g.lines)!t||!wt(t)||(yield["known",[t.known]],yield["level",[t.level]],yield["weight",[t.support===
null?"none":t.weight]],t.denied&&(yield["mark",["denied"]]),t.partial&&(yield["mark",["partial"]]),yield["status",t.statuses],yield["source",t.sources])}function Wi(){
let t=[c.known,c.from,c.to,T.length,c.grown.length].join(" ");if(G&&Object.keys(G.opens).length||t===Pl)return;Pl=t;let e=Cl($p());for(let[n,o]of Nl){let r=Tl(e,
n),i="tally-"+n;if(r.length<2){m(i)&&m(i).remove();continue}if(!m(i)){let s=A("details","","more"),a=A("ul","","legend");s.id=i,s.append(A("summary",o),a),m("ta\
llies").append(s)}m(i).lastElementChild?.replaceChildren(...r.map(s=>{let a=A("li"),l=A("button");return l.type="button",l.dataset.filter=`${n}.${s}`,l.append(A(
"span",s)),a.append(l),a}))}for(let n of qt("filter")){let o=n.querySelector(".count");o||n.append(o=A("span","","count")),o.textContent=String(e.get(n.dataset.
filter||"")||0)}}function Sp(){m("filters").addEventListener("click",t=>{let e=te(t).closest("button[data-filter]");e&&I(()=>{let n=e.dataset.filter||"";c.off.has(
n)?c.off.delete(n):c.off.add(n)})})}function Ii(){let t=m("routes");if(!t)return;t.replaceChildren();let e=vo()!==null;g.routes.forEach((n,o)=>{let r=A("li"),i=q("",()=>Mp(o));i.append(A("span",n.
mark,"rank"),A("span",n.way,"way"),A("span",n.score,"score"));for(let s of n.codes)i.append(A("span",s,"score"));n.drawn||i.append(A("span","not all of its step\
s are drawn on this page; a page that is made for this date has them","score")),i.append(A("span","Steps: "+n.spoken,"hidden")),i.setAttribute("aria-pressed",String(
c.route===o)),i.dataset.route=String(o),r.append(i),t.append(r)}),m("routes-told").textContent=!e&&G?Bn.get(Fn(w.trace.items)):e?g.routes.length?"":`No document\
ed route for these dates. ${w.gap}`:"This page carries no routes for these two dates together. Move one of them back to its end, and the routes for the other ar\
e listed."}function Mp(t){let e=c.route===t;I(()=>{c.route=e?-1:t,[c.at,c.ends]=["",["",""]],c.picked.clear()}),m("panel").hidden=!0;let n=g.routes[c.route];if(!n)
return j("");j(`${n.way}: ${n.score}`),window.innerWidth<=760&&m("stage").scrollIntoView({block:"start"}),u.placed.kind!=="map"&&(window.innerWidth<=760||E.getScale()<
.6)&&Vr(n)}function Ri(){let{known:t,spans:e}=w.clock,n=m("known");n.max=t.length,n.value=c.known?t.indexOf(c.known):t.length;let o=c.known?`as public on ${mt(c.
known)}`:"all that is public";n.setAttribute("aria-valuetext",o),m("known-told").textContent=o;for(let[r,i]of[["from",c.from],["to",c.to]])m(r).max=String(Math.
max(e.length-1,0)),m(r).value=String(i),m(r).setAttribute("aria-valuetext",e.length?mt(e[i][0]):"");m("true-told").textContent=be()[1]===""?"at any time":`${mt(
e[c.from][0])} to ${mt(e[c.to][0])}`,m("dates-reset").hidden=!ze()&&!c.against,Mi(),m("earlier").disabled=t.length===0||c.known===t[0],m("later").disabled=c.known===
""}function Bi(){Wi();for(let n of qt("filter"))n.setAttribute("aria-pressed",String(!c.off.has(n.dataset.filter||"")));m("least").value=String(c.least),m("leas\
t-told").textContent=c.least?`at least ${c.least.toFixed(2)}`:"any";let t=c.hidden.size,e=[`${g.cards.reduce((n,o)=>n+o,0)} of ${k.length} cards`,`${g.drawn.reduce(
(n,o)=>n+o,0)} of ${T.length} lines`];m("counts").textContent=e.join(", ")+(t?`; ${t} hidden`:"")+(c.picked.size?`; ${c.picked.size} picked`:""),u.placed.kind===
"near"&&(m("counts").textContent+=`: ${fa()}`),m("all").hidden=!(t||c.folded.size||c.off.size||c.least||c.picked.size),m("picked").hidden=c.picked.size===0}function Fe(t){
let{known:e}=w.clock,n=c.known?e.indexOf(c.known):e.length,o=Math.min(Math.max(n+t,0),e.length);I(()=>{c.known=e[o]||""}),j(`${m("known-told").textContent}: ${m(
"counts").textContent}`)}var oo=0;function jl(){oo?(clearInterval(oo),oo=0):(c.known||I(()=>{c.known=w.clock.known[0]||""}),oo=setInterval(()=>c.known?Fe(1):jl(),
900)),m("play").textContent=oo?"Stop":"Play"}function Op(){m("least").addEventListener("input",()=>I(()=>{c.least=Number(m("least").value)},!1,"least")),m("know\
n").addEventListener("input",()=>I(()=>{c.known=w.clock.known[Number(m("known").value)]||""},!1,"known"));for(let t of["from","to"])m(t).addEventListener("input",
()=>I(()=>{c[t]=Number(m(t).value),c.from>c.to&&(c[t==="from"?"to":"from"]=c[t])},!1,"true"));m("dates-reset").addEventListener("click",()=>I(()=>{[c.known,c.from,
c.to,c.against]=["",0,Ze().to,""]})),m("earlier").addEventListener("click",()=>Fe(-1)),m("later").addEventListener("click",()=>Fe(1)),m("play").addEventListener(
"click",jl),m("all").addEventListener("click",()=>I(()=>{c.hidden.clear(),c.folded.clear(),c.off.clear(),c.picked.clear(),c.least=0})),m("only-picked").addEventListener(
"click",()=>pe(k.filter(t=>!c.picked.has(t.id)).map(t=>t.id))),m("hide-picked").addEventListener("click",()=>pe([...c.picked]))}var ns={};st(ns,{editStep:()=>so,listStory:()=>lr,listen:()=>Zp,playStory:()=>cr});var[Wl,Lp,Dl,Ep]=[2,3,4,5],zl=4,Ui=t=>`<FEFF${Array.from({length:t.length},(n,o)=>t.charCodeAt(o)).map(n=>n.toString(16).padStart(4,"0")).join("").toUpperCase()}\
>`;function Ap({title:t,image:e,wide:n,high:o},r,i){let s=n>o?[842,595]:[595,842],a=Math.min((s[0]-48)/n,(s[1]-48)/o),[l,d]=[n*a,o*a],p=`q ${l.toFixed(2)} 0 0 ${d.
toFixed(2)} ${((s[0]-l)/2).toFixed(2)} ${(s[1]-24-d).toFixed(2)} cm /I Do Q`;return[[`<< /Type /Page /Parent ${Wl} 0 R /MediaBox [0 0 ${s.join(" ")}] /Resources\
 << /XObject << /I ${r+2} 0 R >> >> /Contents ${r+1} 0 R >>`],[`<< /Length ${p.length} >>
stream
${p}
endstream`],[`<< /Type /XObject /Subtype /Image /Width ${n} /Height ${o} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${e.length} >>
stream
`,e,`
endstream`],[`<< /Title ${Ui(t)} /Parent ${Dl} 0 R ${i}/Dest [${r} 0 R /Fit] >>`]]}function Cp(t,{title:e,subject:n}){let o=t.map((s,a)=>Ep+zl*a),r=o.map(s=>`${s+
zl-1} 0 R`),i=t.length>1?"/PageMode /UseOutlines ":"";return[[`<< /Type /Catalog /Pages ${Wl} 0 R /Outlines ${Dl} 0 R ${i}/Lang (en) /ViewerPreferences << /Disp\
layDocTitle true >> >>`],[`<< /Type /Pages /Kids [${o.map(s=>`${s} 0 R`).join(" ")}] /Count ${t.length} >>`],[`<< /Title ${Ui(e)} /Subject ${Ui(n)} /Creator (en\
trepot) >>`],[`<< /Type /Outlines /First ${r[0]} /Last ${r[r.length-1]} /Count ${t.length} >>`],...t.flatMap((s,a)=>{let l=a?`/Prev ${r[a-1]} `:"",d=a+1<t.length?
`/Next ${r[a+1]} `:"";return Ap(s,o[a],l+d)})]}function nr(t,e){let n=Cp(t,e),o=[],r=[],i=new TextEncoder,s=0,a=p=>{let f=typeof p=="string"?i.encode(p):p;o.push(
f),s+=f.length};a(`%PDF-1.7
`),n.forEach((p,f)=>{r.push(s),a(`${f+1} 0 obj
`),p.forEach(a),a(`
endobj
`)});let l=s,d=r.map(p=>`${String(p).padStart(10,"0")} 00000 n 
`).join("");return a(`xref
0 ${n.length+1}
0000000000 65535 f 
${d}trailer
<< /Size ${n.length+1} /Root 1 0 R /Info ${Lp} 0 R >>
startxref
${l}
%%EOF
`),o}function or(t){let e={focus:g.focus,hover:x.hover,frame:u.frame};x.saving=!0,[x.hover,u.frame]=["",null],c.route<0&&!c.ends[0]&&(g.focus=null);try{return t()}finally{
x.saving=!1,g.focus=e.focus,x.hover=e.hover,u.frame=e.frame}}function Tp(t,e){let n=[],o=[...new Set(k.filter(i=>g.cards[i.at]).map(i=>i.family))],r=T.filter(i=>g.
drawn[i.at]);for(let i of o)n.push({glyph:w.looks[i].glyph,colour:w.looks[i][e?"dark":"light"],words:w.looks[i].label});for(let[i,[s,a]]of Object.entries(w.known))
r.some(l=>g.lines[l.at].known===i)&&n.push({dash:a,width:2.2,words:s});for(let[i,s]of Object.entries(w.bands))r.some(a=>String(g.lines[a.at].weight)===i&&g.lines[a.
at].support!==null)&&n.push({dash:[],width:w.widths[i],words:s});return r.some(i=>g.lines[i.at].denied)&&n.push({denied:!0,words:"denied or disputed by somebody"}),
r.some(i=>g.lines[i.at].partial)&&n.push({partial:!0,words:"not every party between the two is named"}),n}function Pp(t,e,n,o,r){let i=0,s=r+12;for(let a of n){
let l=30+xt(a.words,11,!1);i&&i+l>o&&([i,s]=[0,s+18]);let d=s-4;a.glyph?t.push({glyph:a.glyph,at:[i+11,d,5],fill:a.colour}):a.denied?(t.push({d:`M${$(i)} ${$(d-
2)}H${$(i+22)}M${$(i)} ${$(d+2)}H${$(i+22)}`,stroke:e.line,width:1,dash:[]}),Lo(t,e,i+11,d,5.5)):a.partial?t.push({words:"…",x:i+11,y:d+2,size:15,fill:e.line,
bold:!0,anchor:"middle"}):t.push({d:`M${$(i)} ${$(d)}H${$(i+22)}`,stroke:e.line,width:a.width,dash:a.dash}),t.push({words:a.words,x:i+28,y:s,size:11,fill:e.ink}),
i+=l+16}return n.length?s+8:r}var ro=(t="")=>`Known by: ${t||m("known-told").textContent}. True during: ${m("true-told").textContent}. ${hn()}`,Hi=()=>[w.caveat,
u.placed.kind==="map"?w.map_note:"",u.placed.kind==="near"?pa():"",ul()].filter(Boolean).join(" ");function rr(t,e,n="",o=!1){let r=t?w.dark:w.light,i=[],s=[],a=18,
l=e-2*a,d=(h,y,v,b,S,L=!1)=>{for(let M of v?ut(v,l,b,999,L):[])y+=b*1.3,h.push({words:M,x:0,y:y-b*.3,size:b,fill:S,bold:L});return y},p=Pp(s,r,Tp(r,t),l,8);if(o)
return{head:i,foot:s,top:d(i,4,n,12,r.soft)+4,low:p+6,edge:a};let f=d(i,12,document.title,17,r.ink,!0);f=d(i,f+3,w.question,12,r.soft),f=d(i,f+2,ro(n),11,r.soft)+
10,p=d(s,p+4,Hi(),11,r.ink);for(let h of w.terms)p=d(s,p+2,h,10,r.soft);return{head:i,foot:s,top:f,low:p+14,edge:a}}var Np=4e3;function jp(t,e,n,o){let i=[[c.against,u.earlier],[c.known,null]].map(([l,d])=>sn(d,()=>Xe(l,()=>Il(t,e,n/2,Yt(l),o)))),s=document.createElement("can\
vas");[s.width,s.height]=[i[0].width+i[1].width,Math.max(i[0].height,i[1].height)];let a=ee(s);return a.fillStyle=(e?w.dark:w.light).ground,a.fillRect(0,0,s.width,
s.height),i.forEach((l,d)=>a.drawImage(l,d*i[0].width,0)),s}var Qt=(t,e,n=8e3,o=!1)=>rt()?jp(t,e,n,o):Il(t,e,n,"",o),yn=(t,e)=>Uint8Array.from(atob(t.toDataURL(
e,.93).split(",")[1]),n=>n.charCodeAt(0));function Il(t,e,n,o,r){return or(()=>{let[i,s,a,l]=Ho($e()),d=a-i,p=l-s,f=2,h=u.placed.kind==="field"?Math.min(n,Np):n,
y=Math.min(u.placed.kind==="map"?2400/d:t,h/d,h/p),v=Math.round(Math.max(d*y,640*f)),b=rr(e,v/f,o,r),S=document.createElement("canvas");S.width=v,S.height=Math.
max(Math.round(p*y+(b.top+b.low)*f),1);let L=ee(S),M=b.top*f;L.fillStyle=(e?w.dark:w.light).ground,L.fillRect(0,0,S.width,S.height),L.save(),L.beginPath(),L.rect(
0,M,S.width,p*y),L.clip(),L.translate((S.width-d*y)/2,M),L.scale(y,y),L.translate(-i,-s),un(L,e,u.placed.kind==="field"?Math.max(y,.6):u.placed.kind==="map"?y/f:
y),L.restore();for(let[O,C]of[[b.head,0],[b.foot,M+p*y]]){L.setTransform(f,0,0,f,b.edge*f,C);for(let N of O)Xt(L,N)}return S})}function zp(t){let e=-1;for(let n of t){e^=n;for(let o=0;o<8;o++)e=e>>>1^(e&1?3988292384:0)}return~e>>>0}function Rl(t){let e=new TextEncoder,n=[],o=[],r=0,i=p=>{
let f=new DataView(new ArrayBuffer(p.reduce((y,[,v])=>y+v,0))),h=0;for(let[y,v]of p)v===2?f.setUint16(h,y,!0):f.setUint32(h,y,!0),h+=v;return new Uint8Array(f.buffer)};
for(let[p,f]of t){let h=typeof f=="string"?e.encode(f):f,y=e.encode(p),v=[[20,2],[2048,2],[0,2],[0,2],[33,2],[zp(h),4],[h.length,4],[h.length,4],[y.length,2],[0,
2]];o.push(i([[33639248,4],[20,2],...v,[0,2],[0,2],[0,2],[0,4],[r,4]]),y);let b=[i([[67324752,4],...v]),y,h];n.push(...b),r+=b.reduce((S,L)=>S+L.length,0)}let s=o.
reduce((p,f)=>p+f.length,0),a=i([[101010256,4],[0,2],[0,2],[t.length,2],[t.length,2],[s,4],[r,4],[0,2]]),l=new Uint8Array(r+s+a.length),d=0;for(let p of[...n,...o,
a])l.set(p,d),d+=p.length;return l}var sr="http://schemas.openxmlformats.org/package/2006",Ul="http://schemas.openxmlformats.org/officeDocument/2006/relationships",qi=['xmlns:a="http://schemas.op\
enxmlformats.org/drawingml/2006/main"',`xmlns:r="${Ul}"`,'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'].join(" "),xn=`<?xml version="1.\
0" encoding="UTF-8" standalone="yes"?>
`,vn=12700,[bn,Hl,kn]=[960,540,36],Bl=62,Fl=124,Wp=62,Dp=230,Ip='<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>',Rp=["\
dk1:1B2430","lt1:FFFFFF","dk2:44546A","lt2:FBFAF6","accent1:0F4C75","accent2:B4690E","accent3:2E7D5B","accent4:B23A1E","accent5:5B6B7A","accent6:1F77A4","hlink:\
0F4C75","folHlink:5B6B7A"],Ki=t=>Pt([...t].filter(e=>e>=" "&&e!=="￾"&&e!=="￿").map(e=>/[\ud800-\udfff]/u.test(e)?"�":e).join("")),Gl=([t,e,n,o])=>`<a:xfrm\
><a:off x="${Math.round(t*vn)}" y="${Math.round(e*vn)}"/><a:ext cx="${Math.round(n*vn)}" cy="${Math.round(o*vn)}"/></a:xfrm>`;function ir(t,e,n,o,r,i){let s=n?`\
<p:ph type="${n}"/>`:"",a=i.map(p=>`<a:p><a:r><a:rPr lang="en" sz="${Math.round(r*100)}" dirty="0"/><a:t>${Ki(p)}</a:t></a:r></a:p>`).join(""),l=`<p:spPr>${Gl(o)}\
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>`;return`<p:sp><p:nvSpPr><p:cNvPr id="${t}" name="${e}"/><p:cNvSpPr${n?"":' txBox="1"'}/><p:nvPr>${s}</p\
:nvPr></p:nvSpPr>${l}<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:normAutofit/></a:bodyPr><a:lstStyle/>${a}</p:txBody></p\
:sp>`}var io=t=>`${xn}<Relationships xmlns="${sr}/relationships">${t.map(([e,n,o])=>`<Relationship Id="${e}" Type="${n==="core-properties"?`${sr}/relationships/\
metadata`:Ul}/${n}" Target="${o}"/>`).join("")}</Relationships>`;function Bp(){let t=Rp.map(r=>r.split(":")).map(([r,i])=>`<a:${r}><a:srgbClr val="${i}"/></a:${r}\
>`).join(""),e=(r,i)=>`<a:${r}><a:latin typeface="${i}"/><a:ea typeface=""/><a:cs typeface=""/></a:${r}>`,n=r=>r.repeat(3),o='<a:solidFill><a:schemeClr val="phC\
lr"/></a:solidFill>';return`${xn}<a:theme ${qi} name="entrepot"><a:themeElements><a:clrScheme name="entrepot">${t}</a:clrScheme><a:fontScheme name="entrepot">${e(
"majorFont","Georgia")}${e("minorFont","Arial")}</a:fontScheme><a:fmtScheme name="entrepot"><a:fillStyleLst>${n(o)}</a:fillStyleLst><a:lnStyleLst>${n(`<a:ln w="\
6350">${o}</a:ln>`)}</a:lnStyleLst><a:effectStyleLst>${n("<a:effectStyle><a:effectLst/></a:effectStyle>")}</a:effectStyleLst><a:bgFillStyleLst>${n(o)}</a:bgFill\
StyleLst></a:fmtScheme></a:themeElements></a:theme>`}var Gi=(t,e,n)=>`${xn}<p:${t} ${qi}><p:cSld><p:spTree>${Ip}${e}</p:spTree></p:cSld>${n}</p:${t}>`;function Fp(t){
let e=o=>{let r=(bn-2*kn)/o*2;return t.map(s=>Math.max(1,Math.ceil(s.length/r))).reduce((s,a)=>s+a,0)*o*1.2},n=[13,12,11,10].find(o=>e(o)<=Fl)??9;return{size:n,
high:Math.min(e(n),Fl)}}function Up(t){let e=Hl-16,n=t.print.join(" · "),o=10*Math.ceil(n.length/Dp),r=Fp(t.answer),i=Bl+r.high+8,s=[bn-2*kn,e-o-8-i],a=Math.min(
s[0]/t.wide,s[1]/t.high),[l,d]=[t.wide*a,t.high*a],p=[(bn-l)/2,i+(s[1]-d)/2,l,d],f=`<p:pic><p:nvPicPr><p:cNvPr id="4" name="Picture" descr="${Ki(t.spoken)}"/><p\
:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></p:blipFill\
><p:spPr>${Gl(p)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`,h=(v,b)=>[kn,v,bn-2*kn,b],y=[ir(2,"Title","title",h(24,36),t.title.length>Wp?
17:26,[t.title]),ir(3,"Answer","",h(Bl,r.high),r.size,t.answer),f,ir(5,"Sources","",h(e-o,o),8,[n])];return Gi("sld",y.join(""),"<p:clrMapOvr><a:masterClrMappin\
g/></p:clrMapOvr>")}var Hp=(t,e)=>[[`ppt/slides/slide${e}.xml`,Up(t)],[`ppt/slides/_rels/slide${e}.xml.rels`,io([["rId1","slideLayout","../slideLayouts/slideLay\
out1.xml"],["rId2","image",`../media/image${e}.png`]])],[`ppt/media/image${e}.png`,t.image]];function ql(t,e){let n=e.map((f,h)=>h+1),o=(f,h)=>`<Override PartNa\
me="/${f}" ContentType="application/vnd.openxmlformats-${h}+xml"/>`,r="officedocument.presentationml",i=[o("ppt/presentation.xml",`${r}.presentation.main`),o("p\
pt/slideMasters/slideMaster1.xml",`${r}.slideMaster`),o("ppt/slideLayouts/slideLayout1.xml",`${r}.slideLayout`),...n.map(f=>o(`ppt/slides/slide${f}.xml`,`${r}.s\
lide`)),o("ppt/theme/theme1.xml","officedocument.theme"),o("docProps/core.xml","package.core-properties")],s=ir(2,"Title","title",[kn,24,bn-2*kn,36],26,["Title"]),
d=Gi("sldMaster",s,'<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" \
accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle>\
<a:lvl1pPr algn="l"><a:defRPr sz="2600" b="1"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr></p:titleSty\
le><p:bodyStyle><a:lvl1pPr><a:defRPr sz="1400"/></a:lvl1pPr></p:bodyStyle><p:otherStyle><a:lvl1pPr><a:defRPr sz="1400"/></a:lvl1pPr></p:otherStyle></p:txStyles>'),
p=Gi("sldLayout",s,"<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>");return Rl([["[Content_Types].xml",`${xn}<Types xmlns="${sr}/content-types"><Default Exten\
sion="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/>${i.join("")}</Types>`],["\
_rels/.rels",io([["rId1","officeDocument","ppt/presentation.xml"],["rId2","core-properties","docProps/core.xml"]])],["docProps/core.xml",`${xn}<cp:corePropertie\
s xmlns:cp="${sr}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${Ki(t)}</dc:title><dc:creator>entrepot</dc:creator><dc:langua\
ge>en</dc:language></cp:coreProperties>`],["ppt/presentation.xml",`${xn}<p:presentation ${qi}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:\
sldMasterIdLst><p:sldIdLst>${n.map(f=>`<p:sldId id="${255+f}" r:id="rId${f+2}"/>`).join("")}</p:sldIdLst><p:sldSz cx="${bn*vn}" cy="${Hl*vn}"/><p:notesSz cx="68\
58000" cy="9144000"/></p:presentation>`],["ppt/_rels/presentation.xml.rels",io([["rId1","slideMaster","slideMasters/slideMaster1.xml"],["rId2","theme","theme/th\
eme1.xml"],...n.map(f=>[`rId${f+2}`,"slide",`slides/slide${f}.xml`])])],["ppt/slideMasters/slideMaster1.xml",d],["ppt/slideMasters/_rels/slideMaster1.xml.rels",
io([["rId1","slideLayout","../slideLayouts/slideLayout1.xml"],["rId2","theme","../theme/theme1.xml"]])],["ppt/slideLayouts/slideLayout1.xml",p],["ppt/slideLayou\
ts/_rels/slideLayout1.xml.rels",io([["rId1","slideMaster","../slideMasters/slideMaster1.xml"]])],["ppt/theme/theme1.xml",Bp()],...e.flatMap((f,h)=>Hp(f,h+1))])}function Zi(){let t=Qt(2,!1,3400,!0);return{title:document.title,answer:[`${w.question} ${ro()}`.trim()],spoken:`${document.title}. ${w.question}`,print:[Hi(),...w.
terms],image:yn(t,"image/png"),wide:t.width,high:t.height}}var Ji=t=>new Blob([ql(document.title,t)],{type:"application/vnd.openxmlformats-officedocument.presen\
tationml.presentation"}),Kl=()=>Ji([Zi()]);var Vi=t=>`${t.by}, ${mt(t.on)}`,Zl=t=>t.split(`
`).filter(Boolean);async function Xi(t){let e=Zt(t.view).grown.filter(n=>!Je.some(o=>o[1]===n));for(let n of e)await zo(n)}function Yi(t){let e={...c};try{return W.
steps.map((n,o)=>(Object.assign(c,Zt(n.view)),K(!0),t(n,`${o+1}. ${n.title}`)))}finally{Object.assign(c,e),K(!0)}}async function ar(){let t={...c,grown:c.grown.
slice()};for(let e of W.steps)await Xi(e);Object.assign(c,t),K(!0)}var Jl=()=>Yi((t,e)=>{let n=A("section","","page"),o=document.createElement("img");return o.alt=
e,o.src=Qt(2,!1,3e3).toDataURL("image/png"),n.append(A("h2",e),o,A("p",t.text),A("small",Vi(t))),n});function Gp(t,e,n){let i=[],s=12,a=(p,f,h,y=!1)=>{for(let v of ut(
p,t.width/2-36,f,999,y))s+=f*1.3,i.push({words:v,x:18,y:s-f*.3,size:f,fill:h,bold:y})};a(e,22,w.light.mark,!0),s+=4;for(let p of Zl(n.text))a(p,14,w.light.ink);
a(Vi(n),11,w.light.soft);let l=document.createElement("canvas");l.width=t.width,l.height=Math.ceil(s*2)+t.height;let d=ee(l);d.fillStyle=w.light.ground,d.fillRect(
0,0,l.width,l.height),d.drawImage(t,0,l.height-t.height),d.scale(2,2);for(let p of i)Xt(d,p);return l}async function Vl(){await ar();let t=Yi((n,o)=>{let r=Gp(Qt(
2,!1,3e3),o,n);return{title:o,image:yn(r,"image/jpeg"),wide:r.width,high:r.height}}),e={title:document.title,subject:w.question};return new Blob(nr(t,e),{type:"\
application/pdf"})}async function Xl(){return await ar(),Ji(Yi((t,e)=>{let n=Zi(),o=`${document.title}. ${w.question}`;return{...n,title:e,answer:[...Zl(t.text),
ro()],spoken:`${e}. ${t.text}`,print:[Vi(t),o,...n.print]}}))}var de=-1,Qi=-1;function lr(){let t=W.steps;m("story").replaceChildren(...t.map((n,o)=>{let r=A("li"),i=q(n.title,()=>ts(o)),s=A("div","","steps");i.setAttribute(
"aria-pressed",String(de===o));let a=(l,d,p,f=!1)=>{let h=q(l,p);h.setAttribute("aria-label",`${d}: ${n.title}`),h.disabled=f,s.append(h)};return a("↑","Earli\
er in the story",()=>Yl(o,-1),o===0),a("↓","Later in the story",()=>Yl(o,1),o===t.length-1),a("Change","Change the step",()=>so(o)),a("Remove","Remove the ste\
p",()=>me(()=>{W.steps=t.filter((l,d)=>d!==o)})),r.append(i,s),r}));for(let n of["play","print","pdf","pptx"])m(`story-${n}`).disabled=t.length===0;m("story-pla\
y").textContent=de<0?"Play":"Stop"}function so(t){Qi=t;let e=W.steps[t]||{title:"",text:""};m("story-form").open=!0,m("step-title").value=e.title,m("step-text").
value=e.text,m("step-by").value=e.by||W.by,m("step-keep").textContent=t<0?"Add this view":"Change to these words and this view",m("step-title").focus()}function Yl(t,e){
me(()=>{let n=W.steps.slice();n.splice(t+e,0,...n.splice(t,1)),W.steps=n}),m("story").children[t+e].querySelector("button")?.focus()}function qp(t){Object.assign(
c,Zt(t.view)),x.lastKind="",K(!0),c.eye?E.moveTo({position:{x:c.eye[0],y:c.eye[1]},scale:c.eye[2]}):bt(),it()}async function ts(t){let e=W.steps[t];Mt(),de=t,await Xi(
e),qp(e),m("telling").hidden=!1,m("telling-at").textContent=`${t+1} of ${W.steps.length}`,m("telling-title").textContent=e.title,m("telling-text").textContent=e.
text,m("telling-back").disabled=t===0,m("telling-next").disabled=t===W.steps.length-1}function es(){de=-1,m("telling").hidden=!0,lr()}var cr=()=>de>=0?es():W.steps.
length?ts(0):j("There is no story yet: s adds this view"),_i=t=>de+t>=0&&de+t<W.steps.length&&ts(de+t);function Kp(t){if(de<0)return!1;let e={ArrowRight:1,PageDown:1,
ArrowLeft:-1,PageUp:-1}[t.key];if(e)_i(e);else if(t.key==="Escape")es();else return!1;return t.preventDefault(),t.stopPropagation(),!0}function Zp(){m("step-for\
m").addEventListener("submit",t=>{t.preventDefault();let e=Le(m("step-title").value,100),n=Le(m("step-by").value,100);if(!e||!n)return j("A step needs a title a\
nd the name of its author");Ee();let o={page:Kt,title:e,text:Le(m("step-text").value,2e3),view:oe(),by:n,on:Nn()};W.by=n,me(()=>{W.steps=Qi<0?[...W.steps,o]:W.steps.
map((r,i)=>i===Qi?o:r)}),so(-1),m("story-form").open=!1,j(`${W.steps.length} ${W.steps.length===1?"step":"steps"} in the story`)}),m("step-form").addEventListener(
"keydown",t=>t.key!=="Escape"&&t.stopPropagation()),window.addEventListener("keydown",t=>te(t).matches("textarea, input")||t.altKey||t.ctrlKey||t.metaKey||m("ke\
y-sheet").open||Kp(t),!0),m("story-play").addEventListener("click",cr),m("telling-next").addEventListener("click",()=>_i(1)),m("telling-back").addEventListener(
"click",()=>_i(-1)),m("telling-stop").addEventListener("click",es),m("story-print").addEventListener("click",async()=>{await ar(),x.toPrint=!0,window.print()}),
m("story-pdf").addEventListener("click",async()=>jt(Nt("pdf"),await Vl())),m("story-pptx").addEventListener("click",async()=>jt(Nt("pptx"),await Xl()))}function $n(t,e){if(!t.length)return;e.push($r());let{view:n,own:o}=t.pop();Is(o),os(n)}function os(t){let e=c.eye,n=c.mode,o=c.turn;Object.assign(c,Zt(t)),c.mode===
n&&c.turn===o&&(c.eye=e),x.lastKind="",K(!0),it()}function Jp(t){let e=[...Tt().map(zn),...T.filter(n=>g.drawn[n.at]).map(n=>"line:"+n.uid)];e.length&&ht(e[(e.indexOf(c.at)+t+e.length)%e.length])}function Vp(t){
let e=X(c.at),n=P(D.get(e)),o=20,r={ArrowLeft:-o,ArrowRight:o}[t.key]||0,i={ArrowUp:-o,ArrowDown:o}[t.key]||0;I(()=>c.pinned.set(e,[Z(n[0]+r),Z(n[1]+i)]),!0,"nu\
dge")}var Ql={"/":t=>{t.preventDefault(),m("search").focus()},t:()=>Xn(c.mode==="table"?"picture":"table"),m:()=>w.map&&Xn(c.mode==="map"?"picture":"map"),"?":()=>fr(),
n:t=>{t.preventDefault(),Xo()},b:t=>{t.preventDefault(),Yo()},s:t=>{t.preventDefault(),so(-1)},p:()=>cr(),k:()=>yl(),d:()=>m("theme").click(),l:()=>m("every").hidden||
m("every").click(),r:()=>m("turn").hidden||m("turn").click(),0:()=>m("fit").click(),"[":()=>Fe(-1),"]":()=>Fe(1),h:()=>c.picked.size?pe([...c.picked]):pt(X(c.at))&&
pe(Ve(pt(X(c.at)))),e:()=>c.at.startsWith("card:")&&Jo(D.get(X(c.at))),o:()=>c.at.startsWith("card:")&&di(D.get(X(c.at))),w:()=>c.at.startsWith("card:")&&ui(D.get(
X(c.at))),g:()=>al(),y:()=>m("tidy").click(),f:()=>c.at.startsWith("card:")&&Fo(X(c.at)),c:()=>c.at.startsWith("card:")&&(x.joining?Ce(x.joining,X(c.at)):jo(X(c.
at))),x:()=>c.at.startsWith("card:")&&I(()=>c.picked.has(X(c.at))?c.picked.delete(X(c.at)):c.picked.add(X(c.at)))},fr=()=>m("key-sheet").open?m("key-sheet").close():
m("key-sheet").showModal();function Xp(){z.addEventListener("keydown",t=>{Cn[t.key]?(t.preventDefault(),t.altKey&&c.at.startsWith("card:")&&u.placed.kind!=="map"?
Vp(t):Jp(Cn[t.key])):t.key==="Enter"&&x.shownSheet?m("sheet").focus():(t.key==="+"||t.key==="-")&&E.moveTo({scale:E.getScale()*(t.key==="+"?1.2:1/1.2)})}),m("ke\
ys-open").addEventListener("click",fr),m("keys-close").addEventListener("click",fr),document.addEventListener("keydown",t=>{if(m("key-sheet").open)return t.key===
"?"?fr():void 0;let e=te(t).matches("input[type=search], textarea, input[type=text]");t.key==="Escape"?(to(),e&&(te(t).value=""),m("hits").replaceChildren(),m("\
save").open=!1,wn(!1),eo(!1),dn(),z.focus({preventScroll:!0})):(t.ctrlKey||t.metaKey)&&!e&&(t.key==="z"||t.key==="Z"||t.key==="y")?(t.preventDefault(),t.key==="\
z"&&!t.shiftKey?$n(re,ie):$n(ie,re)):!e&&!t.ctrlKey&&!t.metaKey&&!t.altKey&&Ql[t.key]&&Ql[t.key](t)})}var is={};st(is,{listen:()=>_p});var At=m("mini"),Ne=[168,112],_l=["bottom-left","bottom-right","top-right","top-left"],je=1,pr=[0,0];function ec(){let t=E.getScale(),{x:e,y:n}=E.getViewPosition(),
o=z.clientWidth/t,r=z.clientHeight/t;return[e-o/2,n-r/2,e+o/2,n+r/2]}function Yp(t){let e=E.getScale(),[n,o,r,i]=ec(),[s,a]=[At.offsetWidth,At.offsetHeight].map(
p=>(p+20)/e),l=p=>{let f=p.endsWith("left")?n:r-s,h=p.startsWith("top")?o:i-a;return t.filter(([y,v,b,S])=>Math.abs(y-f-s/2)<(b+s)/2&&Math.abs(v-h-a/2)<(S+a)/2).
length},d=At.dataset.corner||_l[0];At.dataset.corner=_l.reduce((p,f)=>l(f)<l(p)?f:p,d)}function Qp(){let t=u.placed&&c.mode!=="table"&&z.clientWidth>0?k.filter(
O=>g.cards[O.at]):[],[e,n,o,r]=ec(),i=t.map(P),s=!i.some(([O,C,N,B])=>O-N/2<e-1||O+N/2>o+1||C-B/2<n-1||C+B/2>r+1);if(At.hidden=s,s)return;x.moving||Yp(i);let[a,
l,d,p]=Ot(i),f=ee(At),h=2;je=Math.min((Ne[0]-8)/(d-a),(Ne[1]-8)/(p-l)),pr=[(a+d)/2-Ne[0]/2/je,(l+p)/2-Ne[1]/2/je],[At.width,At.height]=[Ne[0]*h,Ne[1]*h];let y=lt()?
w.dark:w.light,v=(O,C)=>(O-pr[C])*je;f.scale(h,h),t.forEach((O,C)=>{let[N,B,H,J]=i[C];f.fillStyle=w.looks[O.family][lt()?"dark":"light"],f.fillRect(v(N-H/2,0),v(
B-J/2,1),Math.max(H*je,1.5),Math.max(J*je,1.5))}),f.strokeStyle=y.mark,f.lineWidth=1.5;let[b,S,L,M]=[Math.max(v(e,0),1),Math.max(v(n,1),1),Math.min(v(o,0),Ne[0]-
1),Math.min(v(r,1),Ne[1]-1)];f.strokeRect(b,S,Math.max(L-b,3),Math.max(M-S,3))}function tc(t){if(!(t.buttons&1))return;let e=At.getBoundingClientRect();E.moveTo(
{position:{x:pr[0]+(t.clientX-e.left)/je,y:pr[1]+(t.clientY-e.top)/je}})}function _p(){E.on("afterDrawing",()=>{ne&&x.moving||Qp()}),At.addEventListener("pointe\
rdown",t=>{At.setPointerCapture(t.pointerId),tc(t)}),At.addEventListener("pointermove",tc),At.addEventListener("pointerup",Ee)}var ls={};st(ls,{listen:()=>ad});var ss={};st(ss,{found:()=>ur,listen:()=>rd});var{spelling:nc,reason:td}=Ia(w.search),oc=0,dr="";function ed(t){clearTimeout(oc),dr=t.trim(),!(!G||dr.length<2)&&(oc=setTimeout(async()=>{let e;try{e=await St(
"/api/search?q="+encodeURIComponent(dr))}catch(o){return j(o.message)}if(e.query!==dr)return;let n=e.found.filter(o=>!V.has(o.uid)).slice(0,10);for(let o of n){
let r=A("li","","live"),i=q(o.name,async()=>{if(Object.keys(G.opens).length)return location.assign("/around?x="+encodeURIComponent(o.uid));await ln(o.uid,0),V.has(
o.uid)&&ht("card:"+V.get(o.uid)[0].id)});i.append(A("small",`${o.small}; on file, not drawn: adds it`)),r.append(i),m("hits").append(r)}j(`${m("hits").children.
length} found, ${n.length} of them not drawn yet`)},220))}function ur(t){let e=t.trim(),n=nc(e),o=e.replace(/^IMO /,"").replace(/^INN /,"").toLowerCase(),r=[];if(!e)
return r;let i=x.index||=k.map(l=>l.keys.slice(0,l.named).map(nc));k.forEach((l,d)=>{let p=l.uid===e||l.uid===e.toLowerCase(),f=l.keys.slice(l.named,-1);if(p||f.
some(y=>y.toLowerCase()===o))return r.push([l,p?"uid":"number "+o,[-1,0,0,"",l.uid]]);let h=null;i[d].forEach((y,v)=>{let b=Da(n,y);if(b<0)return;let S=b===0&&l.
keys[v]!==l.keys[0],L=[b,S?1:0,y[0].length,y[0],l.uid];(!h||Qr(L,h[2])<0)&&(h=[l,td(b,l.keys[v],S),L])}),h&&r.push(h)}),r.sort((l,d)=>Qr(l[2],d[2])||l[0].at-d[0].
at);let s=new Set(r.map(([l])=>l.uid)),a=new Map;for(let[l]of r)for(let d of l.apart)!s.has(d)&&!a.has(d)&&a.set(d,l);for(let[l,d]of a)for(let p of V.get(l)||[])
r.push([p,`kept apart from ${d.keys[0]} by a decision`,[12]]);return r}function nd(){let t=m("search").value,e=m("hits"),n=ur(t);if(e.replaceChildren(),!t.trim())
return g.focus=$o(),j(""),Re();for(let[o,r]of n.slice(0,12)){let i=A("li"),s=q(o.name,()=>x.joining?Ce(x.joining,o.id):od(o));r!=="name"&&s.append(A("small","ma\
tched: "+r)),g.cards[o.at]||s.append(A("small",c.hidden.has(o.id)?"hidden: Show all brings it back":"filtered out at present")),i.append(s),e.append(i)}n.length>
12&&e.append(A("li",`${n.length-12} more: type more of the name`)),j(n.length?n.length+" found":"Nothing of that name is drawn here"),g.focus=new Set(n.map(([o])=>o.
id)),ed(t),u.batches=null,Re()}function od(t){ht("card:"+t.id),g.cards[t.at]&&c.mode!=="table"&&La(t)}function rd(){m("search").addEventListener("input",nd),m("\
search").addEventListener("keydown",t=>{if(t.key==="Enter"){let e=m("hits").querySelector("button");e&&e.click()}})}var rc=()=>k.filter(t=>g.cards[t.at]),as=()=>T.filter(t=>g.drawn[t.at]),id=()=>u.placed.kind==="near"?ae():as().map(t=>[t]),sd=()=>as().map(t=>u.geometry[t.at].
label);function ad(){Object.assign(z,{spot:Zo,hideLines:t=>{w.limits.hide=t},names:()=>u.namesDrawn,items:()=>({nodes:yt.nodes.get().map(({id:t,x:e,y:n})=>[t,e,
n]),edges:yt.edges.get().map(({id:t,from:e,to:n})=>[t,e,n]),chosen:E.getSelection()}),sized:t=>zt()?.box(Ut.get(t)[0],E.getScale()),at:(t,e)=>{let n=E.canvasToDOM(
{x:t,y:e});return[E.getNodeAt(n)||"",E.getEdgeAt(n)||""]},strokes:()=>u.placed.kind==="near"?ae().length:0,scale:()=>E.getScale(),choose:t=>ht(t),papers:()=>u.paperBoxes,
pixel:(t,e)=>{let n=E.canvasToDOM({x:t,y:e}),o=z.getBoundingClientRect();return[o.left+n.x,o.top+n.y]},measures:()=>Object.fromEntries(g.measures.map(([t,e,n])=>[
t.uid,[e,n]])),earlier:()=>u.earlier&&T.filter(t=>u.earlier?.drawn[t.at]).map(t=>t.uid),bounds:()=>$e(),seats:()=>Tt().map(t=>[t.id,...P(t)]),paths:()=>id().map(
([t])=>[_(k[t.source]).id,_(k[t.target]).id,u.geometry[t.at].d]),labels:()=>sd().filter(t=>t&&t[2]),boxes:()=>rc().map(t=>[t.id,...P(t)]),named:t=>(k.find(e=>e.
name===t)||{}).id,found:t=>ur(t).map(([e,n])=>[e.uid,n]),shown:()=>({cards:rc().map(t=>t.id),lines:as().map(t=>t.uid),focus:g.focus&&[...g.focus],states:g.lines})})}var fs={};st(fs,{listen:()=>md});var ld=t=>/^[=+\-@\t\r]/.test(t)?`'${t}`:t,cd=t=>/[",\n\r]/.test(t)?`"${t.replace(/"/g,'""')}"`:t,ic=t=>t.map(e=>`${e.map(n=>cd(ld(String(n)))).join(",")}\r
`).join("");var cs={};st(cs,{COLUMNS:()=>hr,cellsOf:()=>ao,listTable:()=>Ue,listen:()=>pd});var lc=200,hr=["From","Relation","To","Goods","Support","How it is documented","Sources","Denied or answered by","Public","Claims"],ao=t=>{let e=g.lines[t.at];return[
k[t.source].name,e.relation,k[t.target].name,e.goods,e.printed,[e.word,e.change&&`${Lt[e.change][1]}: ${Go(e)}`].filter(Boolean).join("; "),(e.voices||[]).join(
", "),(e.denied_by||[]).join(", "),[...new Set((e.public||[]).filter(Boolean))].join(" to ")]},Sn={lines:[-1,1],cards:[-1,1]},fd=t=>R[t.at].filter(e=>g.drawn[e.
at]).length,sc=t=>[t.name,t.small,g.pills[t.at].map(e=>e[0]).join(", "),fd(t)];function ac(t,e,n){let[o,r]=Sn[e];if(o<0)return t;let i=a=>e==="lines"&&o===4?g.lines[a.
at].support??-1:e==="lines"&&o===9?g.lines[a.at].claims.length:n(a)[o];return t.map(a=>[i(a),a]).sort(([a],[l])=>r*(typeof a=="number"?a-Number(l):a.localeCompare(
String(l),"en"))).map(([,a])=>a)}function Ue(){if(c.mode!=="table"&&!x.printing)return;let t=m("twin-lines"),e=ac(T.filter(i=>g.drawn[i.at]&&(!g.focus||c.route<
0||g.focus.has(i.uid))),"lines",ao);t.replaceChildren();for(let i of e.slice(0,x.tableSize)){let s=A("tr");s.dataset.line=i.uid,c.at==="line:"+i.uid&&(s.className=
"on"),ao(i).forEach((d,p)=>{let f=A("td",d,p===8?"days":"");f.dataset.label=hr[p],s.append(f)});let a=A("td");for(let d of i.notes){let p=A("a",String(d));p.href=
"#note-"+d,p.addEventListener("click",f=>{f.preventDefault(),m("note-"+d).scrollIntoView()}),a.append(p," ")}let l=q(`Evidence (${g.lines[i.at].claims.length})`,
()=>ht("line:"+i.uid));l.setAttribute("aria-label",`Evidence: ${k[i.source].name} to ${k[i.target].name}`),a.append(l),s.append(a),t.append(s)}let n=ac(k.filter(
i=>g.cards[i.at]&&(!g.focus||c.route<0||g.focus.has(i.id))),"cards",sc),o=m("twin-cards");o.replaceChildren();for(let i of n.slice(0,x.tableSize)){let s=A("tr"),
a=A("td","","screen");s.dataset.card=i.id;for(let d of sc(i))s.append(A("td",String(d)));let l=q("Evidence",()=>ht("card:"+i.id));l.setAttribute("aria-label",`E\
vidence: ${i.name}`),a.append(l),s.append(a),o.append(s)}let r=Math.max(e.length,n.length)-x.tableSize;m("more").hidden=r<=0,m("more").textContent=`Show ${Math.
min(r,lc)} more rows`,m("twin-told").textContent=`${e.length} lines and ${n.length} cards`+(r>0?`, the first ${x.tableSize} shown`:"")}function pd(){for(let[t,e]of[
["lines","twin-lines"],["cards","twin-cards"]])m(e).closest("table")?.querySelectorAll("th:not(.screen)").forEach((n,o,r)=>{n.replaceChildren(q(n.textContent,()=>{
let[i,s]=Sn[t];Sn[t]=i!==o?[o,1]:s>0?[o,-1]:[-1,1],r.forEach(a=>a.removeAttribute("aria-sort")),Sn[t][0]>=0&&n.setAttribute("aria-sort",Sn[t][1]>0?"ascending":"\
descending"),Ue(),j(Sn[t][0]<0?"In the order of the picture":`Sorted by ${n.textContent}`)}))});m("more").addEventListener("click",()=>{x.tableSize+=lc,Ue()})}function cc(){let t=T.filter(e=>g.drawn[e.at]).map(e=>[...ao(e),g.lines[e.at].claims.join(" "),e.uid]);return ic([[...hr,"Relation uid"],...t])}function fc(){let t=n=>{
let{at:o,text:r,source:i,target:s,...a}=g.lines[n.at];return{...a,source:k[i].uid,target:k[s].uid}},e={title:document.title,known_by:c.known||null,compared_with:c.
against||null,during:be()[1]?be():null,view:oe(),nodes:k.filter(n=>g.cards[n.at]).map(n=>({uid:n.uid,name:n.name,kind:n.family,small:n.small,measures:g.pills[n.
at].map(o=>o[0])})),edges:T.filter(n=>g.drawn[n.at]).map(t),routes:g.routes,sources:w.terms};return JSON.stringify(e,null,1)+`
`}function pc(){let t=Qt(2,!1,6e3),{title:e}=document,n={title:e,image:yn(t,"image/jpeg"),wide:t.width,high:t.height};return new Blob(nr([n],{title:e,subject:w.question}),
{type:"application/pdf"})}function dc(){return or(()=>{let[t,e,n,o]=Ho($e()),r=u.placed.kind==="map"?(n-t)/1e3:1,i=Math.max(n-t,640*r),s=rr(!1,i/r),a=o-e+(s.top+s.low)*r,l=t-(i-(n-t))/2,
d=e-s.top*r,p=(f,h)=>[`<g transform="translate(${$(l+s.edge*r)} ${$(h)}) scale(${r.toFixed(4)})">`,...f.map(on),"</g>"];return[`<svg xmlns="http://www.w3.org/20\
00/svg" viewBox="${$(l)} ${$(d)} ${$(i)} ${$(a)}" width="${$(i/r)}" height="${$(a/r)}" role="img" font-family="${Pt(w.font)}">`,`<title>${Pt(document.title)}</t\
itle>`,`<desc>${Pt(T.filter(f=>g.drawn[f.at]).slice(0,400).map(f=>`${k[f.source].name} to ${k[f.target].name}: ${f.label} (${g.lines[f.at].small})`).join("; "))}\
</desc>`,`<metadata>${Pt(w.terms.join(`
`))}</metadata>`,`<rect x="${$(l)}" y="${$(d)}" width="${$(i)}" height="${$(a)}" fill="${w.light.ground}"/>`,`<svg id="picture" x="${$(t)}" y="${$(e)}" width="${$(
n-t)}" height="${$(o-e)}" viewBox="${$(t)} ${$(e)} ${$(n-t)} ${$(o-e)}">`,...dd(r),...c.against&&!rt()?yi(Ft(null,!1),1/r,!1).map(on):[],...W.notes.length?Uo(Ft(
null,!1),1/r,!1).map(on):[],"</svg>",...p(s.head,d),...p(s.foot,o),"</svg>"].join(`
`)+`
`})}function dd(t){let e=w.light,n=[],o=(a,l,d,p,f,h="")=>`<text x="${$(a)}" y="${$(l)}" font-size="${$(p)}" fill="${f}"${h}>${Pt(d)}</text>`,r=' font-weight="b\
old"',i=' text-anchor="middle"';if(u.placed.kind==="map"){let a=` stroke="${e.edge}" stroke-width="${(.8*t).toFixed(2)}"`;return n.push(`<path d="${w.map.outline}\
" fill="${e.band}"${a} fill-rule="evenodd"/>`,`<path d="${w.map.borders}" fill="none"${a}/>`),[...n,...si(Ft(null,!1),1/t).map(on)]}if(u.placed.kind==="near")return si(
Ft(null,!1),1).map(on);for(let[a,l,d]of u.placed.headings||[])n.push(o(l,d,a,10.5,e.soft,r+i+' letter-spacing="1"'));(u.placed.strips||[]).forEach(([a,l])=>a&&n.
push(o(0,l+21,a,12,e.soft,r)));let s=T.filter(a=>g.drawn[a.at]&&(u.geometry[a.at].d||u.geometry[a.at].from));for(let a of s){let l=g.lines[a.at],d=u.geometry[a.
at],p=w.widths[l.weight]*(d.from?.55:1),f=w.known[l.known][1],h=d.d||`M${(d.from||d.tip).map($).join(" ")}L${$(d.tip[0])} ${$(d.tip[1])}`,y=f.length?` stroke-da\
sharray="${f.map($).join(" ")}"`:"",v=(H,J)=>`<path d="${h}" fill="none" stroke="${H}" stroke-width="${$(J)}"${y}/>`;n.push(l.denied?v(e.line,p+3)+v(e.ground,p+
.6):v(e.line,p));let b=6+p,S=b*.45,[L,M]=d.tip,[O,C]=d.way,N=L-O*b,B=M-C*b;n.push(`<polygon points="${[[L,M],[N-C*S,B+O*S],[N+C*S,B-O*S]].map(H=>H.map($).join("\
,")).join(" ")}" fill="${e.line}"/>`)}for(let a of s){let l=g.lines[a.at],d=u.geometry[a.at].label;if(!d)continue;let[p,f,h,y]=d,v=p-h/2,b=f-y/2;n.push(`<rect x\
="${$(v)}" y="${$(b)}" width="${$(h)}" height="${$(y)}" rx="7" fill="${e.ground}" stroke="${e.edge}"${l.known==="unknown"||l.known==="proposed"?' stroke-dasharr\
ay="2 3"':""}/>`);let S=b+4+11.5*.85;for(let L of a.text)n.push(o(p,S,L,11.5,e.ink,i)),S+=14;if(n.push(o(p,S,l.small,11,e.soft,i)),l.partial&&n.push(o(p+h/2-3,b+
3,"…",15,e.line,r+' text-anchor="end"')),l.denied){let L=v+2,M=b+2;n.push(`<circle cx="${$(L)}" cy="${$(M)}" r="7" fill="${e.card}" stroke="${e.ink}"/>`),n.push(
`<path d="M${$(L-3)} ${$(M-3)}L${$(L+3)} ${$(M+3)}M${$(L+3)} ${$(M-3)}L${$(L-3)} ${$(M+3)}" stroke="${e.ink}" stroke-width="1.6"/>`)}}for(let a of k)g.cards[a.at]&&
n.push(...ud(a,o,e));return n}function ud(t,e,n){let[o,r,i,s]=P(t),a=o-i/2,l=r-s/2,d=w.looks[t.family],p=' font-weight="bold"';if(!i)return[];if(u.placed.kind!==
"wide"&&u.placed.kind!=="tall")return[Ao(d.glyph,o,r,i/2,d.light),e(o+i/2+1,r+3,le(t.name,40,v=>v.length),9,n.ink,p)];let f=[`<rect x="${$(a)}" y="${$(l)}" widt\
h="${$(i)}" height="${$(s)}" rx="4" fill="${n.card}" stroke="${t.end?n.mark:n.edge}" stroke-width="${t.end?"1.6":"1"}"/>`,`<rect x="${$(a)}" y="${$(l)}" width="\
5" height="${$(s)}" rx="2" fill="${d.light}"/>`,Ao(d.glyph,a+18,r,5,d.light)],h=r-(15*t.text.length+13)/2+10;for(let v of t.text)f.push(e(a+32,h,v,13,n.ink,p)),
h+=15;f.push(e(a+32,h,t.small,11,n.soft));let y=a+i-6;for(let[v,b]of[...g.pills[t.at]].reverse())f.push(`<rect x="${$(y-b)}" y="${$(l-7)}" width="${$(b)}" heigh\
t="13" rx="6.5" fill="${n.pill}"/>`,e(y-b/2,l+2.6,v,8.5,n["pill-ink"],' text-anchor="middle"'+p)),y-=b+4;return f}var hd={png:()=>Qt(2,lt()).toBlob(t=>jt(Nt("png"),t)),pdf:()=>jt(Nt("pdf"),pc()),pptx:()=>jt(Nt("pptx"),Kl()),svg:()=>jt(Nt("svg"),new Blob([dc()],{type:"image/\
svg+xml"})),csv:()=>jt(Nt("csv"),new Blob(["\uFEFF"+cc()],{type:"text/csv"})),json:()=>jt(Nt("json"),new Blob([fc()],{type:"application/json"}))};function md(){
G&&(m("keep").hidden=!1,m("home").hidden=!1,m("keep").addEventListener("submit",async t=>{t.preventDefault();try{await St("/api/views",{title:m("keep-title").value,
address:location.pathname+location.search+location.hash}),m("save").open=!1,j("Saved in the case")}catch(e){j(e.message)}}));for(let t of qt("save"))t.addEventListener(
"click",()=>{hd[t.dataset.save||""](),m("save").open=!1});m("link").addEventListener("click",()=>{gt(),m("save").open=!1;let t=location.href,e=()=>j("The addres\
s of this view is in the address bar");navigator.clipboard&&window.isSecureContext?navigator.clipboard.writeText(t).then(()=>j("The address of this view was cop\
ied"),e):e()}),window.addEventListener("beforeprint",()=>{if(x.printing=!0,x.tableSize=Math.max(x.tableSize,Math.min(T.length,2e3)),Ue(),Gt.toggleAttribute("dat\
a-story",x.toPrint),x.toPrint)return m("paper").replaceChildren(...Jl());let t=document.createElement("img");t.alt=document.title,t.src=Qt(2,!1,3400).toDataURL(
"image/png"),m("paper").replaceChildren(t)}),window.addEventListener("afterprint",()=>{x.printing=x.toPrint=!1,Gt.removeAttribute("data-story"),m("paper").replaceChildren()})}var ps={};st(ps,{listen:()=>gd});function gd(){for(let t of qt("mode"))t.addEventListener("click",()=>Xn(t.dataset.mode||""));m("theme").addEventListener("click",()=>I(()=>{c.theme=lt()?"light":
"dark"})),Fr.addEventListener("change",()=>K()),m("turn").addEventListener("click",()=>I(()=>{c.turn=u.placed.kind==="tall"?"wide":"tall",c.pinned.clear(),c.eye=
null})),m("fit").addEventListener("click",()=>{bt(!0),gt()}),m("tidy").addEventListener("click",nl),m("every").addEventListener("click",()=>I(()=>{c.every=!c.every})),
m("undo").addEventListener("click",()=>$n(re,ie)),m("redo").addEventListener("click",()=>$n(ie,re)),m("lasso").addEventListener("click",()=>wn(!x.lassoOn)),m("c\
lose").addEventListener("click",()=>x.noting?Be():dn()),m("back").addEventListener("click",()=>{let t=at.slice(0,-1),e=at[at.length-1];x.shownSheet="",ht(e,!0),
at.splice(0,at.length,...t),m("back").hidden=t.length===0})}function uc(t){let e=u.placed;u.placed=Zs(),Po(),(_s()||u.placed!==e||t)&&Sl(),u.batches=null,Ii(),Ri(),Bi(),Gt.dataset.theme=lt()?"dark":"light",m("theme").textContent=
lt()?"Light":"Dark",m("turn").textContent=u.placed.kind==="tall"?"Columns":"Rows",m("turn").hidden=u.placed.kind!=="tall"&&u.placed.kind!=="wide",m("every").hidden=
u.placed.kind!=="near"||!(u.routed.size?u.unrouted.size:u.placed.folded.includes(1)),m("tidy").hidden=u.placed.kind==="map",m("every").setAttribute("aria-presse\
d",String(c.every)),m("near-note").hidden=u.placed.kind!=="near",m("twin").hidden=c.mode!=="table",z.style.visibility=c.mode==="table"?"hidden":"visible";for(let n of qt(
"mode"))n.setAttribute("aria-pressed",String(c.mode===n.dataset.mode));m("map-note").hidden=c.mode!=="map",Ue(),Ti(),lr(),x.noting&&(m("panel").hidden=!1),m("un\
do").disabled=re.length===0,m("redo").disabled=ie.length===0,u.placed!==e&&(c.eye?E.moveTo({position:{x:c.eye[0],y:c.eye[1]},scale:c.eye[2]}):bt()),gt(),Re()}Fs(uc);Xr(sl);Xr(Ci);var wd=[ti,ji,zi,fs,Ai,ss,Fi,Di,Oi,cs,Pi,ns,is,Li,ps,rs,ls];for(let{listen:t}of wd)t();window.addEventListener("resize",()=>{let t=u.placed;
K(),u.placed===t&&!c.eye&&bt()});window.addEventListener("hashchange",t=>os(new URL(t.newURL).hash.slice(1)));var hc=location.hash.slice(1)||Rt.view||"";Object.
assign(c,Zt(hc));K(!0);Gt.dataset.drawn="yes";await new Promise(t=>requestAnimationFrame(()=>setTimeout(t)));Object.assign(It,Tn("sheets"));await Na();for(let t of G?
c.grown.slice():[])await zo(t);c.grown.length&&Object.assign(c,Zt(hc),{grown:c.grown});K(c.grown.length>0);it();Gt.dataset.ready="yes";
